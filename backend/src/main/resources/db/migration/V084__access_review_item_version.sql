-- Two administrators can decide about the same membership: the second is shown what the first decided.
alter table access_review_item add column version integer not null default 1 check (version > 0);
grant update (version) on access_review_item to loodlijn_app;
call audited('access_review_item', '{person_name,role,valid_until,decision}', hash => '{note}',
             omit => '{person_email,party_kind,party_id,party_name,last_seen,decided_at,decided_by,version}', name => 'person_name',
             owner => 'party_id', owner_kind => 'party_kind');
