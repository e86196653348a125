-- What is empty is no content: the trail does not tell of it as something that is withheld. Entries of before stay as they are.
create or replace function audit_value(treatment text, of_row text, column_name text) returns text
    language sql immutable set search_path = loodlijn, pg_temp
    return case treatment
        when 'HASH' then format('case when %1$s.%2$I::text not in ('''', ''{}'', ''[]'') then jsonb_build_object(''sha256'', encode(sha256(z.salt || convert_to(%1$s.%2$I::text, ''UTF8'')), ''hex'')) end',
                                of_row, column_name)
        else format('to_jsonb(%s.%I)', of_row, column_name) end;
