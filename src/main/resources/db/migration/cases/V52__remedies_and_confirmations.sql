-- Whose word a case waits for, and what they answered, when and how. Who sponsors a case speaks for it from then on
-- (CS-5, CT-1); who confirmed a configuration change had the right to (CH-11).
create table asking (
    id           uuid         not null primary key,
    case_number  varchar(24)  not null,
    cycle        integer      not null,
    kind         varchar(20)  not null,
    role         varchar(20)  not null,
    person_id    uuid         not null,
    person_name  varchar(200) not null,
    asked_at     timestamp(6) with time zone not null,
    answer       varchar(10),
    reason       varchar(2000),
    channel      varchar(10),
    answered_at  timestamp(6) with time zone,
    settled_at   timestamp(6) with time zone,
    withdrawn_at timestamp(6) with time zone
);
create index asking_case on asking (case_number, kind);
create index asking_person on asking (person_id, case_number);
