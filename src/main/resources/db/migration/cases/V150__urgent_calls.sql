create table urgent_call (
    id          uuid        not null primary key,
    desk        varchar(40) not null,
    case_number varchar(24) not null,
    cycle       integer     not null,
    who_calls   varchar(10) not null,
    pin         varchar(6),
    wanted_at   timestamp(6) with time zone not null,
    again_at    timestamp(6) with time zone,
    settled_as  varchar(20),
    settled_at  timestamp(6) with time zone,
    version     integer     not null,
    constraint urgent_call_once unique (case_number, cycle, who_calls),
    constraint urgent_call_pin unique (desk, pin)
);

create table phone_talk (
    id          uuid         not null primary key,
    case_number varchar(24)  not null,
    cycle       integer      not null,
    outcome     varchar(12)  not null,
    happened_at timestamp(6) with time zone not null,
    other_side  varchar(200) not null,
    phone       varchar(40)  not null,
    words       varchar(4000) not null,
    noted_by    varchar(64)  not null,
    noted_name  varchar(200) not null,
    noted_at    timestamp(6) with time zone not null,
    clock_begun boolean      not null
);

create index phone_talk_case on phone_talk (case_number, happened_at);
