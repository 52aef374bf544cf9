-- A promise's clock can stand still, the same kind can be owed again and again, and somebody owes it by name.
alter table promise add column running boolean default true not null;
alter table promise add column cause varchar(40) default 'owed' not null;
alter table promise add column caused_by varchar(200);
alter table promise add column stretches integer default 1 not null;
alter table promise add column owner varchar(64);
alter table promise add column subject varchar(400);
alter table promise alter column breaks_at drop not null;
alter table promise drop constraint promise_once;
create index promise_of_case on promise (case_number, cycle, kind);

-- The ledger: one row for each stretch in which the clock ran or stood still. Rows are added and never changed.
create table promise_stretch (
    id              uuid         not null primary key,
    promise_id      uuid         not null references promise (id),
    position        integer      not null,
    policy          varchar(64)  not null,
    clock           varchar(40)  not null,
    zone            varchar(60)  not null,
    amount          bigint       not null,
    unit            varchar(20)  not null,
    strict          boolean      not null,
    running         boolean      not null,
    running_since   timestamp(6) with time zone not null,
    used_millis     bigint       not null,
    due_at          timestamp(6) with time zone not null,
    breaks_at       timestamp(6) with time zone,
    cause           varchar(40)  not null,
    caused_by       varchar(200),
    basis           varchar(30),
    constraint promise_stretch_once unique (promise_id, position)
);
insert into promise_stretch (id, promise_id, position, policy, clock, zone, amount, unit, strict, running, running_since,
                             used_millis, due_at, breaks_at, cause, basis)
select id, id, 1, policy, clock, zone, amount, unit, strict, true, running_since, used_millis, due_at, breaks_at, 'owed',
       basis
from promise;
