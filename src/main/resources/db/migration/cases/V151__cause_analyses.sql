-- The analysis of what caused an incident (SN-9): what is written waits here until somebody else has reviewed it.
create table cause_analysis (
    id           uuid          not null primary key,
    desk         varchar(40)   not null,
    case_number  varchar(24)   not null,
    cycle        integer       not null,
    begun_at     timestamp(6) with time zone not null,
    drafted_at   timestamp(6) with time zone,
    eliminated   boolean       not null,
    no_fault     boolean       not null,
    words        varchar(4000),
    written_by   varchar(64),
    written_name varchar(200),
    settled_as   varchar(12),
    settled_at   timestamp(6) with time zone,
    version      integer       not null
);

create index cause_analysis_case on cause_analysis (case_number, begun_at);
