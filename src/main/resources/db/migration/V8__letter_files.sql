-- The files of published letters: made once for each language, then served as they are.
create table circular_file (
    circular_id bigint      not null,
    language    varchar(2)  not null,
    format      varchar(10) not null,
    file_id     bigint      not null references stored_file,
    primary key (circular_id, language, format),
    constraint circular_file_of_version foreign key (circular_id, language) references circular_version (circular_id, language),
    constraint circular_file_format check (format in ('PDF', 'DOCX')),
    constraint circular_file_once unique (file_id)
);

create trigger circular_file_sealed before update or delete on circular_file
    for each row execute function refuse_change();
create trigger circular_file_kept before truncate on circular_file
    for each statement execute function refuse_change();

-- What belongs to a letter stays byte by byte; all other files may go.
create function refuse_change_of_letter_file() returns trigger language plpgsql as $$
begin
    if exists (select from circular_file where file_id = old.id) then
        raise exception 'file % belongs to a published circular and is sealed', old.id using errcode = 'restrict_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;

create trigger stored_file_sealed before update or delete on stored_file
    for each row execute function refuse_change_of_letter_file();

create function refuse_change_of_letter_file_chunk() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' and exists (select from circular_file where file_id = old.file_id)
        or tg_op <> 'DELETE' and exists (select from circular_file where file_id = new.file_id) then
        raise exception 'a file of a published circular is sealed' using errcode = 'restrict_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;

create trigger file_chunk_sealed before insert or update or delete on file_chunk
    for each row execute function refuse_change_of_letter_file_chunk();
