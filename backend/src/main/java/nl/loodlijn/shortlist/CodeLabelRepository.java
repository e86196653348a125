package nl.loodlijn.shortlist;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;

/** The names of the codes that listings carry; of each code the newest. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface CodeLabelRepository extends GenericRepository<CodeLabelRepository.Label, String> {
    @MappedEntity
    @Introspected
    record Label(String list, @Id String code, String dutch, String english) {
    }

    // municipality_pkey, code_pkey
    @Query(value = """
            (select distinct on (code) 'municipality' as list, code, name as dutch, name as english from municipality order by code, valid_from desc)
            union all
            (select distinct on (list, code) list, code, dutch, english from code where list in ('target-group', 'law', 'jz020', 'wmo020', 'cbs-hulpvorm') order by list, code, valid_from desc)""", nativeQuery = true)
    Flux<Label> labels();
}
