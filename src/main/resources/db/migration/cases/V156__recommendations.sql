-- What engineers recommended with their answers (CT-9, CT-10, CH-20): words and address as they were then.
create table recommended_link (
    id               uuid          not null primary key,
    desk             varchar(40)   not null,
    case_number      varchar(24)   not null,
    label            varchar(200)  not null,
    url              varchar(2000) not null,
    words            varchar(1000) not null,
    by_policy        boolean       not null,
    recommended_by   varchar(64)   not null,
    recommended_name varchar(200)  not null,
    recommended_at   timestamp(6) with time zone not null,
    constraint recommended_once unique (case_number, label)
);

create index recommended_link_desk on recommended_link (desk, label);
