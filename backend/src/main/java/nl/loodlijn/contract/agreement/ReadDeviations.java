package nl.loodlijn.contract.agreement;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** Where agreements depart from their models, as far as the acting party may see them, and how far they follow them. */
@Singleton
public final class ReadDeviations {
    private static final int MONTHS_BACK = 12;
    /** More than the articles of a model times the versions that an agreement gets in practice. */
    private static final int MOST_OF_ONE = 1_000;

    private final UnitOfWork unitOfWork;
    private final DeviatingRepository deviating;
    private final OneDeviatingRepository ofOne;
    private final Agreements agreements;
    private final DeviatedArticleRepository articles;
    private final UniformityRepository uniformity;
    private final Clock clock;

    /** An agreement with all its departures, the newest version first. */
    public record OfOne(WholeAgreement whole, List<OneDeviationRow> deviations) {
    }

    ReadDeviations(UnitOfWork unitOfWork, DeviatingRepository deviating, OneDeviatingRepository ofOne, Agreements agreements,
            DeviatedArticleRepository articles, UniformityRepository uniformity, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.deviating = deviating;
        this.ofOne = ofOne;
        this.agreements = agreements;
        this.articles = articles;
        this.uniformity = uniformity;
        this.clock = clock;
    }

    /**
     * @param article code; empty for every article
     * @param asked whether those that wait for approval are meant, and not those in force
     * @param after the place of the row before; empty for the first page
     */
    public Mono<List<DeviatingRow>> deviating(Actor.Member actor, String article, boolean asked, String after, int most) {
        return unitOfWork.read(actor, () -> deviating.deviating(article, asked, after, most).collectList());
    }

    /** Of every version that the acting party may see; fails with a {@link nl.loodlijn.platform.problem.Refusal} (404) when it sees no such agreement. */
    public Mono<OfOne> ofOne(Actor.Member actor, UUID agreement) {
        return unitOfWork.read(actor, () -> agreements.find(agreement)
                .flatMap(whole -> ofOne.deviations(agreement, MOST_OF_ONE).collectList().map(rows -> new OfOne(whole, rows))));
    }

    /** The articles that they are about. */
    public Mono<List<DeviatedArticleRow>> articles(Actor.Member actor, boolean asked) {
        return unitOfWork.read(actor, () -> articles.articles(asked).collectList());
    }

    /** Today and the same day of the twelve months before, the earliest first. */
    public Mono<List<UniformityRow>> uniformity(Actor.Member actor) {
        return unitOfWork.read(actor, () -> uniformity.uniformity(Netherlands.today(clock), MONTHS_BACK).collectList());
    }
}
