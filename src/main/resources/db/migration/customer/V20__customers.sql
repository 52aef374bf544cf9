create table account (
    id       uuid         not null primary key,
    desk     varchar(40)  not null,
    key_     varchar(100) not null,
    name     varchar(200) not null,
    kind     varchar(20)  not null,
    constraint account_key unique (desk, key_)
);

create table person (
    id       uuid         not null primary key,
    desk     varchar(40)  not null,
    email    varchar(254) not null,
    name     varchar(200) not null,
    zone     varchar(60)  not null,
    constraint person_email unique (desk, email)
);

create table membership (
    id         uuid        not null primary key,
    account_id uuid        not null references account,
    person_id  uuid        not null references person,
    role       varchar(20) not null,
    constraint membership_once unique (account_id, person_id)
);
create index membership_person on membership (person_id);

create table contract (
    id               uuid         not null primary key,
    account_id       uuid         not null references account,
    key_             varchar(100) not null,
    plan             varchar(60)  not null,
    first_day        date         not null,
    last_day         date,
    extended_support boolean      not null,
    constraint contract_key unique (account_id, key_)
);

create table licence (
    id              uuid         not null primary key,
    account_id      uuid         not null references account,
    key_            varchar(100) not null,
    product         varchar(100) not null,
    kind            varchar(40)  not null,
    trial_last_day  date,
    constraint licence_key unique (account_id, key_)
);
