create sequence article_sequence start with 101 increment by 1;

create table article (
    id         bigint       not null primary key,
    desk       varchar(40)  not null,
    title      varchar(200) not null,
    body       text         not null,
    published  boolean      not null,
    from_case  varchar(24),
    written_by varchar(200) not null,
    written_at timestamp(6) with time zone not null,
    changed_at timestamp(6) with time zone not null,
    version    integer      not null
);
create index article_desk on article (desk, changed_at);

-- The words of what is published, so that a search looks up words and reads no texts.
create table article_word (
    desk       varchar(40) not null,
    word       varchar(30) not null,
    article_id bigint      not null,
    weight     integer     not null,
    primary key (desk, word, article_id)
);
create index article_word_article on article_word (article_id);

create table learning (
    id          uuid         not null primary key,
    case_number varchar(24)  not null,
    cycle       integer      not null,
    article_id  bigint,
    reason      varchar(2000),
    decided_by  varchar(200) not null,
    decided_at  timestamp(6) with time zone not null
);
create index learning_case on learning (case_number, decided_at);
