package nl.loodlijn.contract.declaration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;

/** Declarations that wait on the acting party. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface DeclarationTodayRepository extends GenericRepository<DeclarationTodayRepository.Row, UUID> {
    /** A declaration that waits. */
    @MappedEntity
    record Row(@Id UUID id, String title, String organisationName, LocalDate period, Instant since) {
    }

    /**
     * A month that is over, of which nothing was declared under an agreement.
     *
     * @param lastDay of the term in which it is declared
     */
    @MappedEntity
    record Undeclared(@Id String place, UUID agreementId, String title, LocalDate period, LocalDate lastDay) {
    }

    /** What was sent waits on the region, what was disputed on who declares; at most 200. */
    @Query(value = """
            select d.id, a.title, o.name as organisation_name, d.period, d.changed_at as since
              from declaration d
              join agreement a on a.tenant_id = d.tenant_id and a.id = d.agreement_id
              join organisation o on o.id = d.organisation_id
             where d.tenant_id = (select current_tenant()) and d.state = case when (select current_party()) = d.tenant_id then 'SENT' else 'DISPUTED' end
             order by d.changed_at limit 200
            """, nativeQuery = true)
    Flux<Row> waiting();

    /** What the acting organisation did not declare of the three months before this one; at most 100. */
    @Query(value = """
            select u.agreement_id || ' ' || u.period as place, u.agreement_id, u.title, u.period, u.last_day
              from own_undeclared_months(:day) u order by u.period, u.title, u.agreement_id limit 100
            """, nativeQuery = true)
    Flux<Undeclared> undeclared(LocalDate day);
}
