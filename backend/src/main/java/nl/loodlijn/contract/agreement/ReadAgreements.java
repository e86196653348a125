package nl.loodlijn.contract.agreement;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** Agreements as the acting party may see them. */
@Singleton
public final class ReadAgreements {
    private static final int MONTHS_BACK = 12;

    private final UnitOfWork unitOfWork;
    private final Agreements agreements;
    private final CheckAgreement check;
    private final ListRepository list;
    private final DeviatingRepository deviating;
    private final UniformityRepository uniformity;
    private final Clock clock;

    /**
     * What is asked for; an empty list asks for all.
     *
     * @param words a part of the title or of the name of a party
     * @param framework only what falls under it; empty for all
     * @param waiting whether only what waits for the signature of the acting party
     */
    public record Filter(String words, List<String> states, List<String> kinds, String framework, boolean waiting) {
    }

    /** Where a page ends. */
    public record Place(Instant changedAt, UUID id) {
    }

    /**
     * An agreement with the text of one of its versions.
     *
     * @param made null when the acting party sees no version of it
     */
    public record Shown(WholeAgreement whole, @Nullable VersionRow version, @Nullable ContractInMaking made) {
    }

    ReadAgreements(UnitOfWork unitOfWork, Agreements agreements, CheckAgreement check, ListRepository list,
            DeviatingRepository deviating, UniformityRepository uniformity, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.agreements = agreements;
        this.check = check;
        this.list = list;
        this.deviating = deviating;
        this.uniformity = uniformity;
        this.clock = clock;
    }

    /** @param number of a version; null for the one that people look at first */
    public Mono<Shown> find(Actor.Member actor, UUID id, @Nullable Integer number) {
        return unitOfWork.read(actor, () -> agreements.find(id).flatMap(whole -> {
            VersionRow version = number == null
                    ? whole.shown().orElse(null)
                    : whole.version(number).orElseThrow(() -> Refusal.of(ProblemType.NOT_FOUND));
            return version == null
                    ? Mono.just(new Shown(whole, null, null))
                    : check.of(whole, version).map(made -> new Shown(whole, version, made));
        }));
    }

    /** @param after where the page before ended; null: the first page */
    public Mono<List<ListedRow>> list(Actor.Member actor, Filter filter, @Nullable Place after, int most) {
        return unitOfWork.read(actor, () -> list.list(filter.words(), filter.states().toArray(String[]::new),
                filter.kinds().toArray(String[]::new), filter.framework(), filter.waiting(),
                after == null ? Instant.EPOCH : after.changedAt(),
                after == null ? "" : after.id().toString(), most).collectList());
    }

    /**
     * @param article code; empty for every article
     * @param after the place of the row before; empty for the first page
     */
    public Mono<List<DeviatingRow>> deviating(Actor.Member actor, String article, String after, int most) {
        return unitOfWork.read(actor, () -> deviating.deviating(article, after, most).collectList());
    }

    /** Today and the twelve months before, the earliest first. */
    public Mono<List<UniformityRow>> uniformity(Actor.Member actor) {
        return unitOfWork.read(actor, () -> uniformity.uniformity(Netherlands.today(clock), MONTHS_BACK).collectList());
    }
}
