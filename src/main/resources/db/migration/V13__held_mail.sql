-- Held back until it is released, whenever its next try would be: a pause must neither be undone by a try that ends
-- meanwhile nor change when a message is tried again.
alter table mail
    add held boolean not null default false;

update mail set held = true
where state = 'QUEUED' and id in (select r.mail_id from distribution_recipient r
    join distribution d on d.circular_id = r.circular_id where d.paused_at is not null);
update mail set next_try_at = now() where next_try_at = 'infinity';

-- Who looks for what is due does not walk over what is held.
drop index mail_due;
create index mail_due on mail (
    (case kind when 'SIGN_IN' then 0 when 'REMINDER' then 2 when 'CIRCULAR' then 2 else 1 end), next_try_at, id)
    where state = 'QUEUED' and not held;
