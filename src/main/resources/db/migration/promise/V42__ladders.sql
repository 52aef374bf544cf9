-- Whom to alert about a promise, and when that was done: each step once, whatever restarts.
create table ladder_step (
    id              uuid         not null primary key,
    promise_id      uuid         not null references promise (id),
    share           integer      not null,
    told_to         varchar(12)  not null,
    told_by         varchar(16)  not null,
    due_at          timestamp(6) with time zone,
    told_at         timestamp(6) with time zone,
    constraint ladder_step_once unique (promise_id, share, told_to)
);
