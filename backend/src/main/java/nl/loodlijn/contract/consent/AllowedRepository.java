package nl.loodlijn.contract.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;

/** What is allowed between two organisations. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface AllowedRepository extends GenericRepository<AllowedRepository.Allowed, UUID> {
    /** For which categories and where. */
    @MappedEntity
    record Allowed(@Id UUID id, @TypeDef(type = DataType.STRING_ARRAY) List<String> categories,
            @TypeDef(type = DataType.STRING_ARRAY) List<String> workingCodes) {
    }

    /** Reads what was decided, not the register: that is written when a transaction ends. The function consent_lacks says the same. */
    @Query(value = """
            select s.id, s.categories, coalesce(c.codes, s.municipality_codes) as working_codes
              from subcontracting s
              left join lateral (select case when bool_or(c.municipality_code = '') then s.municipality_codes else array_agg(c.municipality_code) end as codes
                                   from consent c
                                  where c.tenant_id = s.tenant_id and c.subcontracting_id = s.id and c.decided_on <= cast(:day as date)
                                    and (c.state = 'CONSENTED' or c.state = 'REVOKED' and c.last_day >= cast(:day as date))) c on true
             where s.tenant_id = (select current_tenant()) and s.head_id = :head and s.sub_id = :sub
               and (s.self_employed and s.state in ('REGISTERED', 'ENDED') or c.codes is not null)
               and s.starts_on <= cast(:day as date) and (s.ends_on is null or s.ends_on >= cast(:day as date))
            """, nativeQuery = true)
    Flux<Allowed> allowed(UUID head, UUID sub, LocalDate day);
}
