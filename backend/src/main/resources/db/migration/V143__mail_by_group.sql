-- A choice may be about a whole group of kinds; one for a kind goes before it. What was chosen before stays as it is.
comment on column notification_preference.mail is
    'AT_ONCE, DAILY, WEEKLY or NEVER by kind, or for a whole group by group: and its code; a kind that is not named goes as its group, and else as usual';
