create sequence case_sequence start with 1001 increment by 1;

create table support_case (
    id               bigint       not null primary key,
    number           varchar(24)  not null,
    desk             varchar(40)  not null,
    account_id       uuid,
    person_id        uuid         not null,
    subject          varchar(200) not null,
    channel          varchar(10)  not null,
    received_at      timestamp(6) with time zone not null,
    state            varchar(12)  not null,
    cycle            integer      not null,
    cycle_started_at timestamp(6) with time zone not null,
    policy           varchar(64)  not null,
    coverage         varchar(20),
    scope            varchar(20),
    priority         integer,
    criticality      varchar(20),
    rank             integer      not null,
    next_due_at      timestamp(6) with time zone,
    asked_at         timestamp(6) with time zone,
    reminder_at      timestamp(6) with time zone,
    closes_at        timestamp(6) with time zone,
    ended_as         varchar(30),
    ended_at         timestamp(6) with time zone,
    follows          varchar(24),
    entries          integer      not null,
    version          integer      not null,
    constraint support_case_number unique (number)
);
create index support_case_queue on support_case (desk, state, rank desc, next_due_at);
create index support_case_person on support_case (person_id, received_at);
create index support_case_account on support_case (account_id);

create table case_fact (
    id          uuid          not null primary key,
    case_number varchar(24)   not null,
    position    integer       not null,
    name        varchar(40)   not null,
    fact_value  varchar(8000) not null,
    source      varchar(10)   not null,
    stated_by   varchar(64)   not null,
    reason      varchar(4000),
    stated_at   timestamp(6) with time zone not null,
    constraint case_fact_position unique (case_number, position)
);

create table case_entry (
    id          uuid         not null primary key,
    case_number varchar(24)  not null,
    position    integer      not null,
    cycle       integer      not null,
    kind        varchar(10)  not null,
    author_kind varchar(10)  not null,
    author_id   varchar(64)  not null,
    author_name varchar(200) not null,
    channel     varchar(10)  not null,
    body        text         not null,
    written_at  timestamp(6) with time zone not null,
    constraint case_entry_position unique (case_number, position)
);

create table accepted_submission (
    id          uuid         not null primary key,
    desk        varchar(40)  not null,
    actor       varchar(64)  not null,
    key_        varchar(100) not null,
    fingerprint varchar(64)  not null,
    case_number varchar(24)  not null,
    accepted_at timestamp(6) with time zone not null,
    constraint accepted_submission_once unique (desk, actor, key_)
);
