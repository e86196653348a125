-- What rests on how somebody signed in, such as a signature, asks the token with which the identity provider vouched for the session.
create function session_token(the_id_hash bytea) returns bytea
    language sql stable security definer set search_path = loodlijn, pg_temp as $$
    select id_token from session where id_hash = the_id_hash;
$$;
grant execute on function session_token(bytea) to loodlijn_app;
