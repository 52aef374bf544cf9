-- What is sold beside a case (CH-12, CT-8): the quote, each of its versions, the lines of a version, and what happened.
create table quote (
    id           uuid         not null primary key,
    number       varchar(30)  not null,
    case_number  varchar(24)  not null,
    position     integer      not null,
    desk         varchar(40)  not null,
    account_id   uuid,
    person_id    uuid         not null,
    service      varchar(40)  not null,
    service_name varchar(100) not null,
    words        varchar(2000) not null,
    hours        numeric(8, 2),
    origin       varchar(20)  not null,
    currency     varchar(3)   not null,
    state        varchar(12)  not null,
    versions     integer      not null,
    requested_at timestamp(6) with time zone not null,
    row_version  integer      not null,
    constraint quote_number unique (number),
    constraint quote_of_case unique (case_number, position)
);
create index quote_open on quote (desk, state, requested_at);

create table quote_version (
    id             uuid          not null primary key,
    quote          varchar(30)   not null,
    ordinal        integer       not null,
    state          varchar(12)   not null,
    edits          integer       not null,
    discount       numeric(5, 2) not null,
    note           varchar(2000) not null,
    tax_note       varchar(500)  not null,
    validity_days  integer       not null,
    reminder_days  integer       not null,
    discount_limit integer       not null,
    approval       varchar(12)   not null,
    sent_at        timestamp(6) with time zone,
    sent_by        varchar(200),
    remind_at      timestamp(6) with time zone,
    valid_until    timestamp(6) with time zone,
    fingerprint    varchar(64),
    ended_at       timestamp(6) with time zone,
    ended_by       varchar(200),
    ended_by_id    varchar(64),
    typed_name     varchar(200),
    end_words      varchar(2000),
    row_version    integer       not null,
    constraint quote_version_once unique (quote, ordinal)
);

-- The catalogue's and the licence's prices are copied here: another price list changes no quote.
create table quote_line (
    quote_version_id uuid          not null references quote_version,
    position         integer       not null,
    words            varchar(500)  not null,
    item             varchar(40)   not null,
    unit             varchar(10)   not null,
    quantity         numeric(9, 2),
    price            numeric(19, 4),
    primary key (quote_version_id, position)
);

create table quote_step (
    id          uuid          not null primary key,
    quote       varchar(30)   not null,
    position    integer       not null,
    ordinal     integer       not null,
    kind        varchar(12)   not null,
    author_kind varchar(10)   not null,
    author_id   varchar(64)   not null,
    author_name varchar(200)  not null,
    words       varchar(2000) not null,
    happened_at timestamp(6) with time zone not null,
    constraint quote_step_once unique (quote, position)
);
