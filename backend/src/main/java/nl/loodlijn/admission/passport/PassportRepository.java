package nl.loodlijn.admission.passport;

import java.time.LocalDate;
import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;

/** Accepted answers of the acting organisation, in whatever region. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface PassportRepository extends GenericRepository<PassportItemRow, UUID> {
    @Query(value = """
            select i.id, t.name as accepted_by, i.code, i.dutch_title, i.english_title, i.not_applicable, i.explanation, i.number, i.declared_by, i.declared_on,
                   i.page, i.accepted_on, i.valid_until, i.state
              from passport_item i join tenant t on t.id = i.accepted_by
             where i.organisation_id = (select current_organisation()) order by i.code, i.accepted_on desc, i.id
            """, nativeQuery = true)
    Flux<PassportItemRow> items();

    /** Those that hold on a day, kept as they are until the transaction ends; none without consent for the current tenant. */
    @Query(value = "select h from hold_passport_items(cast(:ids as uuid[]), :day) h", nativeQuery = true)
    Flux<UUID> hold(@TypeDef(type = DataType.STRING_ARRAY) String[] ids, LocalDate day);
}
