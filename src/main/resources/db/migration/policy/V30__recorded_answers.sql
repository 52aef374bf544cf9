-- Every binding answer of a policy, as it was given; rows are added and never changed.
create table recorded_answer (
    id               bigint        generated always as identity primary key,
    case_number      varchar(24)   not null,
    cycle            integer       not null,
    decision         varchar(60)   not null,
    desk             varchar(40)   not null,
    deployment       varchar(64)   not null,
    decision_version integer       not null,
    facts            text          not null,
    answer           text          not null,
    rules            varchar(2000) not null,
    annotation       text          not null,
    answered_at      timestamp(6) with time zone not null,
    overruled_by     varchar(254)
);
create index recorded_answer_case on recorded_answer (case_number, decision, id);
