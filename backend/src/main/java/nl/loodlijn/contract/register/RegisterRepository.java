package nl.loodlijn.contract.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The register as the acting party may see it. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface RegisterRepository extends GenericRepository<ChangeRow, UUID> {
    /**
     * A page of what was known on a day, by name of the subcontractor behind a row, as the comment of the function search.register says; gives the JSON
     * of {@link FoundRelations}.
     */
    @Query(value = """
            select cast(search.register(:day, :until, :words, cast(:places as text[]), cast(:care as text[]), cast(:heads as text[]), cast(:subs as text[]),
                   cast(:phases as text[]), cast(:answers as text[]), :afterName, :afterId, :most, :counted) as text)""", nativeQuery = true)
    Mono<String> search(LocalDate day, Instant until, String words, @TypeDef(type = DataType.STRING_ARRAY) String[] places,
            @TypeDef(type = DataType.STRING_ARRAY) String[] care, @TypeDef(type = DataType.STRING_ARRAY) String[] heads,
            @TypeDef(type = DataType.STRING_ARRAY) String[] subs, @TypeDef(type = DataType.STRING_ARRAY) String[] phases,
            @TypeDef(type = DataType.STRING_ARRAY) String[] answers, String afterName, String afterId, int most, boolean counted);

    /** The newest first, behind one; uses register_entry_pkey. */
    @Query(value = """
            select e.id, e.subcontracting_id, e.known_from, e.change, e.head_name, e.sub_name, e.municipality_codes, e.working_codes, e.works_from, e.ends_on
              from register_entry e
             where e.tenant_id = (select current_tenant()) and (cast(:after as uuid) is null or e.id < cast(:after as uuid))
             order by e.id desc limit :most
            """, nativeQuery = true)
    Flux<ChangeRow> changes(@Nullable UUID after, int most);
}
