-- What a licence costs, where the desk's books say so: maintenance and reinstatement are shares of it (CT-5, ST-2).
-- Three decimals, because some currencies have as many.
alter table licence add column price numeric(15, 3);
alter table licence add column currency varchar(3);
