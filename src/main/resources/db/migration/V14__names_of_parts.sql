-- Letters of earlier releases have paragraphs without names. They are named by their places, alike in all languages; what the
-- letters say is not touched, so the seal of published ones is lifted for these statements alone.
alter table circular_version disable trigger circular_version_sealed;

create function pg_temp.named(parts jsonb) returns jsonb language sql as $$
    select coalesce(jsonb_agg(case when part ->> 'id' is null
            then part || jsonb_build_object('id', lpad(to_hex(place), 8, '0')) else part end order by place), '[]')
    from jsonb_array_elements(parts) with ordinality as each (part, place)
$$;

update circular_version set paragraphs = pg_temp.named(paragraphs)
where exists (select from jsonb_array_elements(paragraphs) part where part ->> 'id' is null);

alter table circular_version enable trigger circular_version_sealed;

-- A letter is read together with all that amends it.
create index circular_family on circular (issuer_id, kind, series, period, number) where state = 'PUBLISHED';
