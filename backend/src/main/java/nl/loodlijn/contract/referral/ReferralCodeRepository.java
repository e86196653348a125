package nl.loodlijn.contract.referral;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;

/** What codes in a referral form are called. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface ReferralCodeRepository extends GenericRepository<ReferralCodeRepository.Named, String> {
    /** A code of a municipality or care category, and what it is called in Dutch. */
    @MappedEntity
    record Named(@Id String code, String name) {
    }

    /** @param given codes of municipalities such as GM0361, and of care categories as list and code */
    @Query(value = """
            select distinct on (code) code, name
              from (select m.code, m.name, m.valid_from from municipality m where m.code = any (cast(:given as text[]))
                    union all
                    select k.list || '-' || k.code, k.dutch, k.valid_from from code k
                     where k.list in ('jz020', 'wmo020') and k.list || '-' || k.code = any (cast(:given as text[]))) named
             order by code, valid_from desc
            """, nativeQuery = true)
    Flux<Named> names(@TypeDef(type = DataType.STRING_ARRAY) String[] given);
}
