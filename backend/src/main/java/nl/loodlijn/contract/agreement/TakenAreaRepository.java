package nl.loodlijn.contract.agreement;

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

/** Where consortia would share who delivers; nothing where the region allows that. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface TakenAreaRepository extends GenericRepository<TakenAreaRow, UUID> {
    /** Keeps who takes part, and where consortia work, as it is until the transaction ends. */
    @Query("select hold_areas()")
    Mono<Boolean> hold();

    /** By the places that an agreement would have from a day until another. */
    @Query(value = "select id, consortium_name, member_name, other_name, places from taken_areas(:agreement, cast(:codes as text[]), :firstDay, cast(:lastDay as date))", nativeQuery = true)
    Flux<TakenAreaRow> taken(UUID agreement, @TypeDef(type = DataType.STRING_ARRAY) String[] codes, LocalDate firstDay,
            @Nullable LocalDate lastDay);
}
