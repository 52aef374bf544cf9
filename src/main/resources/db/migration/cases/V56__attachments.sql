create table attachment (
    id             uuid         not null primary key,
    case_number    varchar(24)  not null,
    entry_position integer      not null,
    name           varchar(150) not null,
    type           varchar(200) not null,
    byte_count     integer      not null,
    digest         varchar(64)  not null,
    disguised      boolean      not null,
    internal       boolean      not null,
    author_kind    varchar(10)  not null,
    author_name    varchar(200) not null,
    attached_at    timestamp(6) with time zone not null
);
create index attachment_case on attachment (case_number, entry_position);

-- A megabyte is the most that one of the databases takes for a value, so a file is kept in pieces.
create table attachment_piece (
    attachment uuid    not null references attachment (id),
    place      integer not null,
    content    bytea   not null,
    primary key (attachment, place)
);
