-- What was ordered by accepting a quote, and what accounting charges for it (CT-8): one of each for a quote at most.
create table delivery (
    id            uuid         not null primary key,
    quote         varchar(30)  not null,
    case_number   varchar(24)  not null,
    desk          varchar(40)  not null,
    state         varchar(12)  not null,
    ordered_at    timestamp(6) with time zone not null,
    scheduled_for timestamp(6) with time zone,
    delivered_at  timestamp(6) with time zone,
    confirm_by    timestamp(6) with time zone,
    ended_at      timestamp(6) with time zone,
    ended_by      varchar(200),
    row_version   integer      not null,
    constraint delivery_once unique (quote)
);
create index delivery_of_case on delivery (case_number);

create table charge (
    id           uuid           not null primary key,
    quote        varchar(30)    not null,
    version      integer        not null,
    case_number  varchar(24)    not null,
    desk         varchar(40)    not null,
    company      varchar(200)   not null,
    service      varchar(40)    not null,
    words        varchar(200)   not null,
    origin       varchar(20)    not null,
    amount       numeric(19, 4) not null,
    currency     varchar(3)     not null,
    tax_note     varchar(500)   not null,
    delivered_at timestamp(6) with time zone,
    charged_at   timestamp(6) with time zone not null,
    constraint charge_once unique (quote)
);
create index charge_of_desk on charge (desk, charged_at);
