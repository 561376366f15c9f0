-- Who changed a draft last, and when: shown to whoever writes at the same one.
alter table circular
    add changed_at timestamptz,
    add changed_by varchar(320);

-- The original, part by part, as it stood when it was translated: what has changed since is shown to the translator.
alter table circular_translation
    add originals jsonb not null default '{}';
