-- Mail that is to be sent. It is posted in the transaction that gives reason for it, and sent afterwards.
create table mail_outbox (
    id uuid primary key,
    recipient text not null check (length(recipient) between 3 and 320),
    subject text not null check (length(subject) between 1 and 300),
    body_text text,
    body_html text,
    posted_at timestamptz not null,
    next_attempt_at timestamptz,
    attempts integer not null default 0,
    sent_at timestamptz,
    last_error text,
    check (next_attempt_at is null or body_text is not null and body_html is not null)
);
comment on table mail_outbox is 'platform: mail to be sent; the application may only post, the job role reads and marks';
comment on column mail_outbox.id is 'also the Message-ID, so that a message that is sent twice can be recognised';
comment on column mail_outbox.body_text is 'erased when it is sent or given up, because links in it are keys';
comment on column mail_outbox.next_attempt_at is 'empty when it was sent or given up; the end of the lease while a replica sends it';
comment on column mail_outbox.attempts is 'that began; one counts before the mail server is asked';
create index mail_outbox_due on mail_outbox (next_attempt_at) where next_attempt_at is not null;
grant insert (id, recipient, subject, body_text, body_html, posted_at, next_attempt_at) on mail_outbox to loodlijn_app;
grant select, update on mail_outbox to loodlijn_job;

create function announce_mail() returns trigger language plpgsql set search_path = loodlijn, pg_temp as $$
begin
    perform pg_notify('loodlijn_mail', '');
    return null;
end $$;
create trigger mail_posted after insert on mail_outbox for each statement execute function announce_mail();
