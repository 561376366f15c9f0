-- What the codes of badges are signed with, so that a made-up one is recognised; the same for all instances.
create table badge_key (
    only_one boolean primary key default true,
    secret   bytea   not null,
    constraint badge_key_only_one check (only_one),
    constraint badge_key_long check (length(secret) >= 32)
);

insert into badge_key (secret)
values (sha256((gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text)::bytea));

-- Every time that somebody was seen at the door. A telephone that lost the network sends the same one again, with the
-- id that it drew: it counts once.
create table check_in (
    scan            uuid primary key,
    registration_id bigint       not null references registration on delete cascade,
    seen_at         timestamptz  not null,
    actor           varchar(320) not null,
    -- Taken back at that moment.
    undone_at       timestamptz,
    constraint check_in_undone_later check (undone_at >= seen_at)
);

create index check_in_registration on check_in (registration_id);

-- The counts at the door, and who came last.
create index registration_checked_in on registration (meeting_id, checked_in_at desc, id desc)
    where checked_in_at is not null;
