package nl.loodlijn.settings;

import java.time.LocalDate;
import java.util.HashSet;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.calendar.TenantDays;

import reactor.core.publisher.Mono;

/** The days on which a tenant is closed, for the terms that it sets itself ({@link nl.loodlijn.platform.calendar.ServiceTerm}). */
@Singleton
public final class ClosingDays {
    private final ClosingDayRepository repository;

    ClosingDays(ClosingDayRepository repository) {
        this.repository = repository;
    }

    /** The working days of the tenant of the unit of work at hand. */
    public Mono<TenantDays> days() {
        return repository.days().collect(HashSet<LocalDate>::new, HashSet::add).map(TenantDays::new);
    }
}
