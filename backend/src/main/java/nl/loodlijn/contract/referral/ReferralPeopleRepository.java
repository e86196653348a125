package nl.loodlijn.contract.referral;

import java.util.UUID;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;

/** Who reads referral forms. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface ReferralPeopleRepository extends GenericRepository<ReferralPeopleRepository.Reader, UUID> {
    /** A person who reads them for a party. */
    @MappedEntity
    record Reader(@Id UUID personId) {
    }

    @Query(value = """
            select distinct m.person_id from membership m
             where m.tenant_id = (select current_tenant()) and m.party_id = :party and m.role in ('HEAD_CONTRACTOR', 'SUBCONTRACTOR')
               and holds_now(m) and m.person_id is distinct from current_person()
            """, nativeQuery = true)
    Flux<Reader> readers(UUID party);
}
