package nl.loodlijn.contract;

import java.time.YearMonth;

import jakarta.inject.Singleton;

import reactor.core.publisher.Flux;

/** What the region approved of declarations, per agreement and month: what a budget is held against. */
@Singleton
public final class ReadSpent {
    private final SpentRepository repository;

    ReadSpent(SpentRepository repository) {
        this.repository = repository;
    }

    /** Inside a unit of work of somebody who acts for the region itself; nothing for anybody else. By agreement, then by month. */
    public Flux<SpentRow> between(YearMonth first, YearMonth last) {
        return repository.spent(first.atDay(1), last.atDay(1));
    }
}
