-- A promise is watched from when the policy may want somebody alerted: until then the ledger knows when that is.
alter table promise add watch_at timestamp(6) with time zone;
alter table promise add watched boolean default false not null;

-- What is owed by now was watched from the beginning.
update promise set watched = true where binding = true;

create index promise_watch on promise (watch_at);
