-- Many agreements end on one day, of all tenants: some at a time, and one that cannot end keeps no other from it.
drop function end_agreements(date, timestamptz);
create function end_agreements(the_day date, the_moment timestamptz, the_most integer default 200, out ended integer, out failure text)
    language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare
    over agreement;
begin
    ended := 0;
    for over in select * from agreement a where a.state in ('IN_FORCE', 'AMENDED', 'EXTENDED') and a.ends_on < the_day -- agreement_by_end
                 order by a.framework_id nulls first, a.id limit the_most for update skip locked loop
        -- What fell under one that ended in this round has ended with it.
        continue when not exists (select from agreement a where a.tenant_id = over.tenant_id and a.id = over.id and a.state = over.state);
        begin
            insert into agreement_step (tenant_id, agreement_id, number, step, at) values (over.tenant_id, over.id, over.current_number, 'END', the_moment);
            update agreement a set state = 'ENDED', over_at = the_moment, version = a.version + 1, changed_at = the_moment where a.tenant_id = over.tenant_id and a.id = over.id;
            ended := ended + 1;
        exception when others then
            failure := concat_ws(' ', over.id, sqlerrm);
        end;
    end loop;
end $$;
grant execute on function end_agreements(date, timestamptz, integer) to loodlijn_job;
