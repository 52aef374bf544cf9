-- Anew with the word first: a search asks for some words of one desk, and H2 looks up a list in the first column only.
alter table article_word rename to article_word_by_desk;
drop index article_word_article;

create table article_word (
    word       varchar(30) not null,
    desk       varchar(40) not null,
    article_id bigint      not null,
    weight     integer     not null,
    primary key (word, desk, article_id)
);
create index article_word_article on article_word (article_id);

insert into article_word (word, desk, article_id, weight)
select word, desk, article_id, weight from article_word_by_desk;
drop table article_word_by_desk;
