-- Of which last day whoever may buy has been warned: once for each, whatever is recorded again (ST-2).
create table contract_warning (
    id          uuid not null primary key,
    contract_id uuid not null references contract,
    last_day    date not null,
    constraint contract_warning_once unique (contract_id, last_day)
);
create index contract_last_day on contract (last_day);
