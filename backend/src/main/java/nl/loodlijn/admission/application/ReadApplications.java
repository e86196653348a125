package nl.loodlijn.admission.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** Applications as the acting party may see them. */
@Singleton
public final class ReadApplications {
    /** A decision that is due within so many days is called soon. */
    private static final int SOON_DAYS = 14;
    /** Stands for no last day in the order of the list. */
    public static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private final UnitOfWork unitOfWork;
    private final Applications applications;
    private final ListRepository list;
    private final FacetRepository facets;
    private final Clock clock;

    /**
     * What is asked for; an empty list asks for all.
     *
     * @param words a part of the name of the organisation, or the beginning of its KvK number
     * @param terms late, soon, later, paused or none
     */
    public record Filter(String words, List<String> states, List<String> sets, List<String> terms) {
    }

    /** Where a page ends. */
    public record Place(LocalDate day, UUID id) {
    }

    /** @param facets with the total under {@code total} */
    public record Listed(List<ListedRow> rows, List<FacetRow> facets) {
    }

    ReadApplications(UnitOfWork unitOfWork, Applications applications, ListRepository list, FacetRepository facets, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.applications = applications;
        this.list = list;
        this.facets = facets;
        this.clock = clock;
    }

    public Mono<WholeApplication> find(Actor.Member actor, UUID id) {
        return unitOfWork.read(actor, () -> applications.find(id));
    }

    /** @param after where the page before ended; null: the first page */
    public Mono<Listed> list(Actor.Member actor, Filter filter, @Nullable Place after, int most) {
        LocalDate today = Netherlands.today(clock);
        String[] states = filter.states().toArray(String[]::new);
        String[] sets = filter.sets().toArray(String[]::new);
        String[] terms = filter.terms().toArray(String[]::new);
        return unitOfWork.read(actor, () -> list
                .list(today, today.plusDays(SOON_DAYS), filter.words(), states, sets, terms, after == null ? NEVER : after.day(),
                        after == null ? "" : after.id().toString(), most)
                .collectList().zipWhen(
                        rows -> facets.facets(today, today.plusDays(SOON_DAYS), filter.words(), states, sets, terms).collectList(),
                        Listed::new));
    }
}
