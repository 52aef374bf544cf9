create table tracker_entry (
    id              uuid        not null primary key,
    case_number     varchar(24) not null,
    cycle           integer     not null,
    reference       varchar(80) not null,
    workaround      text,
    plan            varchar(20) not null,
    planned_release varchar(80),
    planned_on      date,
    version         integer     not null,
    constraint tracker_entry_cycle unique (case_number, cycle)
);

create table enhancement_review (
    id          uuid         not null primary key,
    case_number varchar(24)  not null,
    cycle       integer      not null,
    verdict     varchar(20)  not null,
    benefit     varchar(20)  not null,
    reach       varchar(20)  not null,
    effort      varchar(20)  not null,
    direction   varchar(20)  not null,
    expected_on date,
    reviewed_by varchar(200) not null,
    reviewed_at timestamp(6) with time zone not null
);
create index enhancement_review_case on enhancement_review (case_number, reviewed_at);
