-- A critical incident: a bridge, the cases that belong to it, and what ruled the product out as its cause (SN-7).
create table incident (
    id             uuid          not null primary key,
    desk           varchar(40)   not null,
    case_number    varchar(24)   not null,
    state          varchar(10)   not null,
    reason         varchar(4000) not null,
    declared_by    varchar(200)  not null,
    declared_at    timestamp(6) with time zone not null,
    people         varchar(1000),
    evidence       varchar(4000),
    ruled_out_by   varchar(64),
    stand_by_since timestamp(6) with time zone,
    ended_at       timestamp(6) with time zone,
    version        integer       not null
);

create table incident_case (
    id          uuid        not null primary key,
    incident_id uuid        not null references incident (id),
    desk        varchar(40) not null,
    case_number varchar(24) not null,
    linked_at   timestamp(6) with time zone not null,
    left_at     timestamp(6) with time zone,
    pin         varchar(6),
    version     integer     not null,
    constraint incident_case_pin unique (desk, pin)
);

create index incident_case_of_case on incident_case (case_number, left_at);
create index incident_case_of_incident on incident_case (incident_id);

alter table cause_analysis add column incident_id uuid;
create index cause_analysis_incident on cause_analysis (incident_id);
