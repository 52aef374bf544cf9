-- The whole order of a queue, so that its first page is read and not sorted.
drop index support_case_queue;
create index support_case_queue on support_case (desk, state, rank desc, next_due_at, id);
