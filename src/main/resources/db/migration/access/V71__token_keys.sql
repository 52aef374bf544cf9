alter table api_token add column key_ varchar(100);
alter table api_token add constraint api_token_once unique (owner_, key_);
