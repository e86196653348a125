package nl.loodlijn.contract.calendar;

import java.time.Instant;
import java.time.LocalDate;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Mono;

/** What the job of reminders may do. */
@R2dbcRepository(dataSource = "job", dialect = Dialect.POSTGRES)
interface RemindOfCalendar extends GenericRepository<MomentRow, String> {
    /** Gives how many agreements there were; done again it tells nobody twice. */
    @Query("select remind_of_calendar(:day, :moment)")
    Mono<Integer> remind(LocalDate day, Instant moment);
}
