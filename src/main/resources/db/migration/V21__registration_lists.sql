-- Lists of registrations: found in any script, sorted in any order, both without reading what is not shown.

-- A text as it is searched: without case, accents, vowel marks and typographic variants. It rests on nothing but what every
-- PostgreSQL has, so that a column made of it survives a restore. A trigram has three characters, a Chinese name often two:
-- written three times over, each of them is a trigram of its own, and a part of a text stays a part of it.
create function folded(body text) returns text immutable strict parallel safe language sql as $$
    select regexp_replace(translate(replace(replace(replace(
            regexp_replace(lower(normalize(body, NFKD) collate "und-x-icu"),
                '[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u0640\u064b-\u065f\u0670\u200b-\u200f]', '', 'g'),
            'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'øłđðħıŧ’ʼ‘‐‑–یکىٱ', 'olddhit''''''---يكيا'),
        '([\u2e80-\u9fff\uf900-\ufaff])', '\1\1\1', 'g')
$$;

-- Before the separator is what everybody may search for, behind it what only the secretariat may.
alter table registration
    add search text not null generated always as (folded(given_name || ' ' || family_name || ' ' || organisation)
        || E'\x1f' || folded(email || ' ' || reference || ' ' || coalesce(badge_name, ''))) stored;

create index registration_search on registration using gin (search gin_trgm_ops);

-- One for each order of the secretariat's list; that by status is there already.
create index registration_by_arrival on registration (meeting_id, arrived_at, id);
create index registration_by_name on registration
    (meeting_id, family_name collate "und-x-icu", given_name collate "und-x-icu", id);
create index registration_by_organisation on registration (meeting_id, organisation collate "und-x-icu", id);
create index registration_by_country on registration (meeting_id, country, id);

-- The official order begins with the category; of Member States the country follows, of all others the organisation.
drop index registration_participants;
create index registration_participants on registration
    (meeting_id, category, organisation collate "und-x-icu", country, listed) where status = 'CONFIRMED';

-- One act on many registrations, or one export of them: done in small transactions, of which each is done once.
create table registration_batch (
    -- Drawn by the page that asks, so that a double click is one batch.
    id          uuid         primary key,
    meeting_id  bigint       not null references meeting on delete cascade,
    act         varchar(10)  not null,
    state       varchar(10)  not null default 'RUNNING',
    language    varchar(2)   not null,
    -- What the act needs: a reason, a message, or the filter, order and format of an export.
    details     jsonb        not null,
    total       integer      not null,
    -- Of an export; the rows of all other acts tell it themselves.
    written     integer      not null default 0,
    file_id     bigint       references stored_file on delete set null,
    created_by  varchar(320) not null,
    -- Infrastructure time, by the clock of the database.
    created_at  timestamptz  not null default now(),
    constraint batch_act check (act in ('APPROVE', 'DECLINE', 'WRITE', 'EXPORT')),
    constraint batch_state check (state in ('RUNNING', 'DONE', 'FAILED')),
    constraint batch_total check (total >= 0 and written >= 0)
);

create index registration_batch_meeting on registration_batch (meeting_id, created_at desc);
create index registration_batch_age on registration_batch (created_at);
create index registration_batch_file on registration_batch (file_id) where file_id is not null;

create table registration_batch_row (
    batch_id        uuid   not null references registration_batch on delete cascade,
    registration_id bigint not null references registration on delete cascade,
    -- Null while it waits.
    done            boolean,
    -- Why it was skipped, in the language of who asked.
    skipped         varchar(1000),
    primary key (batch_id, registration_id),
    constraint batch_row_skipped_for_a_reason check (done is null or done = (skipped is null))
);

create index registration_batch_waiting on registration_batch_row (batch_id, registration_id) where done is null;
create index registration_batch_row_registration on registration_batch_row (registration_id);
