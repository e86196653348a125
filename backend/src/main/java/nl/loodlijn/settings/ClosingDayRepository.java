package nl.loodlijn.settings;

import java.time.LocalDate;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;

/** Closing days of the current tenant. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface ClosingDayRepository extends GenericRepository<ClosingDayRepository.Row, LocalDate> {
    /** A row of table tenant_closing_day. */
    @MappedEntity
    record Row(@Id LocalDate day, String name) {
    }

    @Query("select day from tenant_closing_day where tenant_id = current_tenant() order by day")
    Flux<LocalDate> days();
}
