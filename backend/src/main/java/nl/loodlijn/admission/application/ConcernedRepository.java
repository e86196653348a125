package nl.loodlijn.admission.application;

import java.util.UUID;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;

/** Whom an application concerns. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface ConcernedRepository extends GenericRepository<ConcernedRepository.Concerned, UUID> {
    /** A person. */
    @MappedEntity
    record Concerned(@Id UUID personId) {
    }

    /** Those who assess or decide in the current tenant, but for the one who acts. */
    @Query(value = """
            select distinct m.person_id from membership m
             where m.tenant_id = (select current_tenant()) and m.party_id = m.tenant_id and m.role in ('CONTRACT_MANAGER', 'ASSESSOR')
               and holds_now(m) and m.person_id is distinct from current_person()
            """, nativeQuery = true)
    Flux<Concerned> staff();

    /** Those who apply on behalf of an organisation, but for the one who acts. */
    @Query(value = """
            select distinct m.person_id from membership m
             where m.tenant_id = (select current_tenant()) and m.party_id = :organisation and m.role in ('HEAD_CONTRACTOR', 'SUBCONTRACTOR')
               and holds_now(m) and m.person_id is distinct from current_person()
            """, nativeQuery = true)
    Flux<Concerned> applicants(UUID organisation);
}
