-- The code by which anybody can ask whether a letter is genuine: 12 characters of which none can be taken for another.
create function letter_code() returns varchar language sql volatile as $$
    select string_agg(substr('23456789ABCDEFGHJKMNPQRSTVWXYZ', 1 + get_byte(bytes, at) % 30, 1), '')
    from (select uuid_send(gen_random_uuid()) as bytes) as random, unnest(array [0, 1, 2, 3, 4, 5, 10, 11, 12, 13, 14, 15]) as at
$$;

alter table circular
    -- An amendment of an amendment has the keys of both in its own.
    alter key type varchar(200),
    add code            varchar(12),
    -- Why the letter was published against advice.
    add overruled       varchar(2000),
    -- An amendment knows its parent's key (sealed, as it is) and the letter that its text was copied from.
    add parent_key      varchar(200),
    add basis_id        bigint references circular,
    -- What an amendment says of the meeting otherwise than the meeting itself.
    add facts           jsonb,
    add sealed_sessions jsonb,
    add sealed_venue    jsonb,
    -- When the draft is to be published by itself, and how; the plan also keeps why that failed.
    add publish_at      timestamptz,
    add plan            jsonb;

update circular set code = letter_code() where state = 'PUBLISHED';

drop function letter_code();

alter table circular
    add constraint circular_code_once unique (code),
    add constraint circular_code_form check (code ~ '^[2-9A-HJKMNP-TV-Z]{12}$'),
    add constraint circular_code_given check ((state = 'PUBLISHED') = (code is not null)),
    add constraint circular_amends_copy check (num_nulls(parent_id, parent_key, basis_id) in (0, 3)),
    add constraint circular_facts_of_amendment check (facts is null or parent_id is not null),
    add constraint circular_planned check (publish_at is null or (state = 'DRAFT' and plan is not null));

create index circular_due on circular (publish_at) where publish_at is not null;
-- Somebody who has a file asks which letter it is of.
create index stored_file_sha256 on stored_file (sha256);
create index circular_basis on circular (basis_id) where basis_id is not null;

-- A published letter is compared whole, so that no column that comes later can be forgotten. The version alone grows,
-- when a language is added.
create or replace function refuse_change_of_published_circular() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and to_jsonb(old) - 'version' = to_jsonb(new) - 'version' then
        return new;
    end if;
    raise exception 'circular % is published and sealed', old.key using errcode = 'restrict_violation';
end $$;
