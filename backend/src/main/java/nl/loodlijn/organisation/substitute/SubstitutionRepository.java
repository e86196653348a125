package nl.loodlijn.organisation.substitute;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import nl.loodlijn.platform.substitute.ActingFor;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Substitutions in the current tenant. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface SubstitutionRepository extends GenericRepository<ActingFor, UUID> {
    @Query("""
            select s.id, s.substitute_id as substitute, u.name as substitute_name, s.absent_id as absent, a.name as absent_name, s.first_day, s.last_day
              from substitution s join person u on u.id = s.substitute_id join person a on a.id = s.absent_id
             where s.tenant_id = current_tenant() and s.ended_at is null and :day between s.first_day and s.last_day
             order by s.id
            """)
    Flux<ActingFor> on(LocalDate day);

    /** Of one person, as absent or as substitute, that are not over; the first first. */
    @Query("""
            select s.id, s.substitute_id as substitute, u.name as substitute_name, s.absent_id as absent, a.name as absent_name, s.first_day, s.last_day
              from substitution s join person u on u.id = s.substitute_id join person a on a.id = s.absent_id
             where s.tenant_id = current_tenant() and s.ended_at is null and s.last_day >= :today and :person in (s.absent_id, s.substitute_id)
             order by s.first_day, s.id
            """)
    Flux<ActingFor> around(UUID person, LocalDate today);

    @Query("""
            select s.id, s.substitute_id as substitute, u.name as substitute_name, s.absent_id as absent, a.name as absent_name, s.first_day, s.last_day
              from substitution s join person u on u.id = s.substitute_id join person a on a.id = s.absent_id
             where s.tenant_id = current_tenant() and s.id = :id
            """)
    Mono<ActingFor> find(UUID id);

    /** Whether somebody has or had access; membership_by_person. */
    @Query("select exists (select from membership where tenant_id = current_tenant() and person_id = :person)")
    Mono<Boolean> isKnown(UUID person);

    @Query("select id, name from substitutes_for(:absent, :firstDay, :lastDay)")
    Flux<Candidate> candidates(UUID absent, LocalDate firstDay, LocalDate lastDay);

    /** Keeps others from naming substitutes in this tenant until the transaction ends. */
    @Query("select absent_id, substitute_id, first_day, last_day from substitutions_around(:one, :other, :firstDay, :lastDay)")
    Flux<SubstitutionRow> holdAround(UUID one, UUID other, LocalDate firstDay, LocalDate lastDay);

    @Query("""
            with made as (
                insert into substitution (tenant_id, absent_id, substitute_id, substitute_name, first_day, last_day, named_at, named_by)
                values (current_tenant(), :absent, :substitute, :name, :firstDay, :lastDay, :moment, current_person()) returning id)
            select id from made
            """)
    Mono<UUID> name(UUID absent, UUID substitute, String name, LocalDate firstDay, LocalDate lastDay, Instant moment);

    @Query("""
            update substitution set ended_at = :moment, ended_by = current_person()
             where tenant_id = current_tenant() and id = :id and absent_id = :absent and ended_at is null and last_day >= :today
            """)
    Mono<Long> end(UUID id, UUID absent, Instant moment, LocalDate today);
}
