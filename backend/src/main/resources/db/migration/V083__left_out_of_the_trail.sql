-- Tables and columns that say nothing lasting of what a person changed.
call not_audited('live_event', 'tells for an hour that something changed; the change itself is on the trail');
call not_audited('presence', 'who looks at what now, forgotten within minutes');
call not_audited('draft', 'what was typed and not sent yet; sending it is what changes something');

-- The mail of an invitation is how it was sent, not what was changed.
insert into audit_column values ('invitation', 'mail_id', 'OMIT');
