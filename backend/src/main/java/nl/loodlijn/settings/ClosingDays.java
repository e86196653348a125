package nl.loodlijn.settings;

import java.time.LocalDate;
import java.util.HashSet;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.calendar.WorkingDays;

import reactor.core.publisher.Mono;

/** The working days of a tenant, for the terms that it sets itself; terms of the law know only those of the law. */
@Singleton
public final class ClosingDays {
    private final ClosingDayRepository repository;

    ClosingDays(ClosingDayRepository repository) {
        this.repository = repository;
    }

    /** Of the tenant of the unit of work at hand. */
    public Mono<WorkingDays> workingDays() {
        return repository.days().collect(HashSet<LocalDate>::new, HashSet::add).map(WorkingDays::without);
    }
}
