-- Creates the roles and the database of Loodlijn. Run it once as a superuser, before the first start; running it again changes nothing but the passwords.
--
--   psql -v database=loodlijn -v owner_password=... -v app_password=... -v public_password=... -v job_password=... -f bootstrap.sql postgres
--
-- loodlijn_owner   owns the database and runs the migrations
-- loodlijn_app     serves people and machines that signed in; owns nothing, row security binds it
-- loodlijn_public  serves anonymous visitors; sees the published projection only
-- loodlijn_job     takes jobs and outbox rows; then enters a tenant as the actor "system"
-- loodlijn_search  nobody signs in as this role: it owns the search functions and has policies of its own, so that neither BYPASSRLS nor a superuser is needed

select format('create role %I', name)
  from unnest(array['loodlijn_owner', 'loodlijn_app', 'loodlijn_public', 'loodlijn_job', 'loodlijn_search']) name
 where not exists (select from pg_roles where rolname = name)
\gexec

alter role loodlijn_owner login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password :'owner_password';
alter role loodlijn_app login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password :'app_password';
alter role loodlijn_public login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password :'public_password';
alter role loodlijn_job login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password :'job_password';
alter role loodlijn_search nologin nosuperuser nocreatedb nocreaterole noreplication nobypassrls;

-- A migration hands a search function over to its role, which only a member of that role may do.
grant loodlijn_search to loodlijn_owner;

-- A request answers within seconds or is given up; what a client that went away leaves behind ends by itself.
alter role loodlijn_app set statement_timeout = '30s';
alter role loodlijn_app set idle_in_transaction_session_timeout = '30s';
alter role loodlijn_public set statement_timeout = '5s';
alter role loodlijn_public set idle_in_transaction_session_timeout = '10s';
alter role loodlijn_job set statement_timeout = '10min';
alter role loodlijn_job set idle_in_transaction_session_timeout = '60s';
alter role loodlijn_owner set idle_in_transaction_session_timeout = '10min';

-- The collation comes with the server and not with the operating system, so that an index stays valid when that is upgraded.
select format('create database %I owner loodlijn_owner template template0 encoding ''UTF8'' locale ''C'' locale_provider builtin builtin_locale ''C.UTF-8''', :'database')
 where not exists (select from pg_database where datname = :'database')
\gexec

revoke all on database :"database" from public;
grant connect on database :"database" to loodlijn_owner, loodlijn_app, loodlijn_public, loodlijn_job;

\connect :"database"

-- The extensions that migrations create (pg_trgm, unaccent, btree_gin, btree_gist) are trusted: the owner of the database may create them.
alter schema public owner to loodlijn_owner;
revoke all on schema public from public;
grant usage on schema public to loodlijn_app, loodlijn_public, loodlijn_job, loodlijn_search;
