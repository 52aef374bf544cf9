create table credential (
    person_id  uuid         not null primary key,
    hash       varchar(100) not null,
    stamp      varchar(36)  not null,
    changed_at timestamp(6) with time zone not null
);

create table one_time_link (
    id         uuid         not null primary key,
    hash       varchar(64)  not null,
    purpose    varchar(20)  not null,
    desk       varchar(40)  not null,
    subject    varchar(64)  not null,
    expires_at timestamp(6) with time zone not null,
    used_at    timestamp(6) with time zone,
    constraint one_time_link_hash unique (hash)
);
create index one_time_link_subject on one_time_link (subject);

create table api_token (
    id         uuid         not null primary key,
    hash       varchar(64)  not null,
    owner_     varchar(64)  not null,
    label      varchar(100) not null,
    created_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    constraint api_token_hash unique (hash)
);
create index api_token_owner on api_token (owner_);
