create table accepted_request (
    id          uuid         not null primary key,
    case_number varchar(24)  not null,
    actor       varchar(64)  not null,
    key_        varchar(100) not null,
    fingerprint varchar(64)  not null,
    answer      varchar(24)  not null,
    accepted_at timestamp(6) with time zone not null,
    constraint accepted_request_once unique (case_number, actor, key_)
);
