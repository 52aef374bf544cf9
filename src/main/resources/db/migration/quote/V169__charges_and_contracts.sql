-- Whether a version must be accepted before it is charged (ST-11), and the contracts a company has ordered (ST-2).
alter table quote_version add column acceptance varchar(12) default 'required' not null;
create index quote_account on quote (account_id, origin);
