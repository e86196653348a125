package nl.loodlijn.admission.application;

import java.time.LocalDate;
import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;

/** Lists of applications that the acting party may see. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface ListRepository extends GenericRepository<ListedRow, UUID> {
    /** What is listed, with the value that each facet has for it; uses application_by_term and application_of_organisation. */
    String LISTED = """
            with listed as (
                select a.id, a.organisation_id, o.name as organisation_name, a.set_id, s.name as set_name, a.state, a.began_at, a.changed_at, a.submitted_at,
                       a.due_on, r.due_on as addition_due_on, a.decided_at, a.decided_on_time, a.valid_until,
                       case when a.state = 'ADDITION_ASKED' then 'paused' when a.due_on is null then 'none' when a.due_on < :day then 'late'
                            when a.due_on <= :soon then 'soon' else 'later' end as term
                  from application a
                  join organisation o on o.id = a.organisation_id
                  join criteria_set s on s.tenant_id = a.tenant_id and s.id = a.set_id
                  left join addition_request r on r.tenant_id = a.tenant_id and r.application_id = a.id and r.answered_on is null and not r.lapsed
                 where a.tenant_id = (select current_tenant()) and (:words = '' or o.name ilike '%' || :words || '%' or a.kvk_number like :words || '%'))""";
    String STATES = "(cardinality(cast(:states as text[])) = 0 or state = any (cast(:states as text[])))";
    String SETS = "(cardinality(cast(:sets as text[])) = 0 or cast(set_id as text) = any (cast(:sets as text[])))";
    String TERMS = "(cardinality(cast(:terms as text[])) = 0 or term = any (cast(:terms as text[])))";

    /**
     * The most pressing first: by last day for the decision, then the newest.
     *
     * @param afterDay the last day of the row before; those without one have 9999-12-31
     */
    @Query(value = LISTED + """

            select id, organisation_id, organisation_name, set_id, set_name, state, began_at, changed_at, submitted_at, due_on, addition_due_on, decided_at,
                   decided_on_time, valid_until
              from listed where """ + STATES + " and " + SETS + " and " + TERMS + """

               and (:afterId = '' or coalesce(due_on, date '9999-12-31') > :afterDay
                    or coalesce(due_on, date '9999-12-31') = :afterDay and cast(id as text) < :afterId)
             order by coalesce(due_on, date '9999-12-31'), cast(id as text) desc limit :most
            """, nativeQuery = true)
    Flux<ListedRow> list(LocalDate day, LocalDate soon, String words, @TypeDef(type = DataType.STRING_ARRAY) String[] states,
            @TypeDef(type = DataType.STRING_ARRAY) String[] sets, @TypeDef(type = DataType.STRING_ARRAY) String[] terms, LocalDate afterDay,
            String afterId, int most);
}
