-- The archive is searched in one table: a row for each published letter, with what it is narrowed down by and the words of all
-- its languages, each stemmed as its language wants it. Letters are sealed, so the row never goes stale; a language that is
-- added later adds its words. The version of a draft finds no row and adds none.
create table circular_search (
    circular_id bigint        not null primary key references circular,
    issued_on   date          not null,
    issuer_id   bigint        not null,
    kind        varchar(20)   not null,
    series      varchar(20)   not null,
    period      varchar(10)   not null,
    number      integer       not null,
    meeting_id  bigint,
    group_id    bigint,
    languages   varchar(2)[]  not null,
    words       tsvector      not null
);

create index circular_search_newest on circular_search (issued_on desc, circular_id desc);
create index circular_search_group on circular_search (group_id, issued_on desc);
create index circular_search_words on circular_search using gin (words);

-- PostgreSQL cannot cut Chinese into words: every two characters that stand together count as one, and the last by itself.
-- Texts are taken character by character, since taking parts of a long one is slow.
create function chinese_words(body text) returns tsvector immutable language sql as $$
    select array_to_tsvector(array(
            select distinct pair.word from (
                select one.character || coalesce(lead(one.character) over (order by one.place), '') as word, one.character
                from string_to_table(body, null) with ordinality as one (character, place)) pair
            where pair.word ~ '^[\u3400-\u9fff]{1,2}$'
            union select one.character from string_to_table(body, null) as one (character)
            where one.character ~ '[\u3400-\u9fff]'))
        || to_tsvector('simple', regexp_replace(body, '[\u3000-\u9fff]+', ' ', 'g'))
$$;

-- What looks like markup is text: PostgreSQL would leave out all that follows a <script>.
create function without_markup(body text) returns text immutable language sql as $$ select translate(body, '<>', '‹›') $$;

create function letter_words(language text, body text) returns tsvector immutable language sql as $$
    select case language
        when 'ar' then to_tsvector('arabic', without_markup(body))
        when 'en' then to_tsvector('english', without_markup(body))
        when 'es' then to_tsvector('spanish_letter', without_markup(body))
        when 'fr' then to_tsvector('french_letter', without_markup(body))
        when 'ru' then to_tsvector('russian', without_markup(body))
        else chinese_words(without_markup(body)) end
$$;

-- The running text of a letter: its paragraphs, sub-paragraphs, bullets and annexes.
create function letter_body(paragraphs jsonb, annexes jsonb) returns text immutable language sql as $$
    select coalesce(string_agg(part #>> '{}', E'\n'), '') from (
        select jsonb_path_query(paragraphs, 'strict $.**.text') as part
        union all select jsonb_path_query(paragraphs, 'strict $.**.bullets[*]')
        union all select jsonb_path_query(annexes, '$[*].title')
        union all select jsonb_path_query(annexes, '$[*].text')) parts
$$;

-- A very long letter in all its languages may have more words than one row holds: then it is found by its words, no longer by
-- their order.
create function add_words(words tsvector, further tsvector) returns tsvector language plpgsql as $$
begin
    return words || further;
exception when program_limit_exceeded then
    return strip(words) || strip(further);
end $$;

create function index_version(version circular_version) returns void language sql as $$
    update circular_search set
        languages = array(select distinct unnest(languages || version.language) order by 1),
        words = add_words(words, letter_words(version.language, concat_ws(E'\n', version.subject, version.detail,
            letter_body(version.paragraphs, version.annexes))))
    where circular_id = version.circular_id
$$;

create function index_circular(letter circular) returns void language plpgsql as $$
begin
    insert into circular_search (circular_id, issued_on, issuer_id, kind, series, period, number, meeting_id, group_id,
            languages, words)
        values (letter.id, letter.issued_on, letter.issuer_id, letter.kind, letter.series, letter.period, letter.number,
            letter.meeting_id, (select group_id from meeting where id = letter.meeting_id), '{}',
            to_tsvector('simple', concat_ws(' ', letter.key, letter.series, letter.number, letter.period)));
    perform index_version(v) from circular_version v where v.circular_id = letter.id;
end $$;

create function index_published_circular() returns trigger language plpgsql as $$
begin
    perform index_circular(new);
    return null;
end $$;

create trigger circular_indexed after update of state on circular
    for each row when (old.state = 'DRAFT' and new.state = 'PUBLISHED') execute function index_published_circular();

create function index_published_version() returns trigger language plpgsql as $$
begin
    perform index_version(new);
    return null;
end $$;

create trigger circular_version_indexed after insert on circular_version
    for each row execute function index_published_version();

select index_circular(c) from circular c where state = 'PUBLISHED';

drop index circular_version_chinese;
drop index circular_version_subject;
alter table circular_version drop column search;
