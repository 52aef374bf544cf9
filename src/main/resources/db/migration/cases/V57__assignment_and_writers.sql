create table case_assignee (
    case_number varchar(24)  not null primary key,
    staff_id    varchar(64)  not null,
    staff_name  varchar(200) not null
);

create table case_writer (
    case_number varchar(24)  not null,
    staff_id    varchar(64)  not null,
    staff_name  varchar(200) not null,
    typed_at    timestamp(6) with time zone not null,
    primary key (case_number, staff_id)
);
