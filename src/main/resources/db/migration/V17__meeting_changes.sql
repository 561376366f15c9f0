-- What a change of a meeting may be; a deadline's says which deadline.
alter table meeting_change
    add constraint meeting_change_kind check (kind in ('CONFIRMED', 'POSTPONED', 'RESCHEDULED', 'CANCELLED', 'DATE',
        'ZONE', 'PLACE', 'FORMAT', 'DEADLINE_SET', 'DEADLINE_MOVED', 'AGENDA', 'SPEAKERS', 'DOCUMENTS')),
    add constraint meeting_change_of_deadline
        check ((deadline_kind is not null) = (kind in ('DEADLINE_SET', 'DEADLINE_MOVED')));
