package nl.loodlijn.contract.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.contract.calendar.domain.CalendarSource;
import nl.loodlijn.contract.calendar.domain.MomentKind;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** The calendar of contracts: for every party its own. */
@Singleton
public final class ReadCalendar {
    private final UnitOfWork unitOfWork;
    private final MomentRepository moments;

    /**
     * What is asked for; an empty set asks for all.
     *
     * @param first day
     * @param last day; null for everything after the first
     * @param words a part of a title or of a name; signs of patterns stand for themselves
     */
    public record Filter(LocalDate first, @Nullable LocalDate last, Set<CalendarSource> sources, Set<MomentKind> kinds, String words) {
        public Filter {
            sources = Set.copyOf(sources);
            kinds = Set.copyOf(kinds);
        }
    }

    /** Where a page ends. */
    public record Place(LocalDate day, String key) {
    }

    ReadCalendar(UnitOfWork unitOfWork, MomentRepository moments) {
        this.unitOfWork = unitOfWork;
        this.moments = moments;
    }

    /** @param after where the page before ended; null: the first page */
    public Mono<List<MomentRow>> list(Actor.Member actor, Filter filter, @Nullable Place after, int most) {
        return unitOfWork.read(actor,
                () -> moments.moments(filter.first(), filter.last(), names(filter.sources()), names(filter.kinds()), filter.words(),
                        after == null ? null : after.day(), after == null ? "" : after.key(), most).collectList());
    }

    private static String[] names(Set<? extends Enum<?>> chosen) {
        return chosen.stream().map(Enum::name).sorted().toArray(String[]::new);
    }
}
