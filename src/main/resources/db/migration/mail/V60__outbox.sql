create table outgoing_mail (
    id          uuid         not null primary key,
    desk        varchar(40)  not null,
    recipient   varchar(254) not null,
    kind        varchar(60)  not null,
    occasion    varchar(120) not null,
    case_number varchar(24),
    subject     varchar(200) not null,
    body        text         not null,
    written_at  timestamp(6) with time zone not null,
    constraint outgoing_mail_once unique (occasion, recipient, kind)
);
create index outgoing_mail_desk on outgoing_mail (desk, written_at);
