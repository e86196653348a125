package nl.loodlijn.contract.model;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import io.r2dbc.spi.R2dbcException;

import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/**
 * Laying a draft before head contractors (consultatie): they comment and vote article by article until a day, each organisation one vote; the region
 * answers. The region may go on writing meanwhile: a vote is about the text that was read, and an earlier one is shown as that.
 */
@Singleton
public final class Consultations {
    private static final int LONGEST_TERM_DAYS = 365;

    private static final String CLOSED_MEANWHILE = "LL409";

    private final UnitOfWork unitOfWork;
    private final ModelDrafts drafts;
    private final ModelVersionRepository versions;
    private final ModelTexts texts;
    private final ConsultationRepository repository;
    private final VoteRepository votes;
    private final TellOfModels tell;
    private final Clock clock;

    /**
     * What was said about a version.
     *
     * @param heads names of the head contractors of now, by their ids
     * @param textVersions of the articles that are in the version, by their codes
     */
    public record Said(ModelVersionRow version, boolean open, List<CommentRow> comments, List<VoteRow> votes, Map<UUID, String> heads,
            Map<String, Integer> textVersions) {
        /** Whether something is about an earlier text of its article, or about an article that was taken out. */
        public boolean isStale(String code, int textVersion) {
            return !Integer.valueOf(textVersion).equals(textVersions.get(code));
        }
    }

    Consultations(UnitOfWork unitOfWork, ModelDrafts drafts, ModelVersionRepository versions, ModelTexts texts,
            ConsultationRepository repository, VoteRepository votes, TellOfModels tell, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.drafts = drafts;
        this.versions = versions;
        this.texts = texts;
        this.repository = repository;
        this.votes = votes;
        this.tell = tell;
        this.clock = clock;
    }

    /**
     * Opens the consultation about the draft, gives it another last day, or opens it once more.
     *
     * @param version of the draft that was looked at
     * @param until the last day for comments and votes, today or later
     */
    public Mono<Void> open(Actor.Member actor, UUID model, int version, LocalDate until, @Nullable String question) {
        LocalDate today = Netherlands.today(clock);
        if (until.isBefore(today) || until.isAfter(today.plusDays(LONGEST_TERM_DAYS))) {
            throw Refusal.invalid("/until", "out-of-range", Message.of("Kies een dag vanaf vandaag, binnen een jaar.",
                    "Choose a day from today on, within a year."));
        }
        return unitOfWork.write(actor, () -> drafts.inUse(model).flatMap(row -> drafts.draft(model)
                .flatMap(draft -> texts.of(draft.id()).doOnNext(Consultations::requireText)
                        .then(Mono.defer(() -> ModelDrafts.current(versions.open(model, version, question, until, clock.instant()))))
                        .then(Mono.defer(() -> draft.isOpen(today) ? Mono.empty() : tell.consulted(row, draft, until))))));
    }

    /** Closes the consultation before its last day. */
    public Mono<Void> close(Actor.Member actor, UUID model, int version) {
        return unitOfWork.write(actor, () -> drafts.draft(model).doOnNext(this::requireOpen)
                .then(Mono.defer(() -> ModelDrafts.current(versions.close(model, version, clock.instant())))).then());
    }

    /** @param number of a published version; null for the draft */
    public Mono<Said> of(Actor.Member actor, UUID model, @Nullable Integer number) {
        return unitOfWork.read(actor, () -> (number == null ? versions.draft(model) : versions.published(model, number))
                .switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND))).flatMap(this::said));
    }

    /**
     * Says something about an article of the draft, on behalf of the own organisation or the region.
     *
     * @param answers the comment that it answers; null for one that begins
     */
    public Mono<Void> comment(Actor.Member actor, UUID model, String code, String text, @Nullable UUID answers) {
        return unitOfWork.write(actor, () -> drafts.draft(model).doOnNext(draft -> {
            if (actor.party().equals(actor.tenant())) {
                requireConsulted(draft);
            } else {
                requireOpen(draft);
            }
        }).flatMap(draft -> requireBegins(draft.id(), code, answers)
                .then(Mono.defer(() -> repository.comment(draft.id(), code, answers, text, clock.instant())))
                .switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND)))).then())
                .onErrorMap(Consultations::isClosedMeanwhile, _ -> Refusal.of(ModelProblem.CONSULTATION_CLOSED));
    }

    /** @param settled whether the region has done with it what it does */
    public Mono<Void> settle(Actor.Member actor, UUID model, UUID comment, boolean settled) {
        return unitOfWork.write(actor, () -> drafts.draft(model).doOnNext(Consultations::requireConsulted)
                .flatMap(draft -> repository.settle(draft.id(), comment, settled ? clock.instant() : null)).filter(rows -> rows > 0)
                .switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND))).then());
    }

    /**
     * Votes on an article on behalf of the own organisation, or changes its vote.
     *
     * @param textVersion of the article that was read
     */
    public Mono<Void> vote(Actor.Member actor, UUID model, String code, ArticleVerdict verdict, String reason, int textVersion) {
        return unitOfWork.write(actor, () -> voted(actor, model).flatMap(draft -> texts.of(draft.id())
                .doOnNext(kept -> requireArticle(kept, code))
                .then(Mono.defer(() -> repository.vote(draft.id(), code, verdict.name(), reason, textVersion, clock.instant())))
                .filter(rows -> rows > 0).switchIfEmpty(Mono.error(() -> Refusal.of(ModelProblem.ARTICLE_CHANGED)))).then())
                .onErrorMap(Consultations::isClosedMeanwhile, _ -> Refusal.of(ModelProblem.CONSULTATION_CLOSED));
    }

    /** Takes the vote of the own organisation back. */
    public Mono<Void> retract(Actor.Member actor, UUID model, String code) {
        return unitOfWork.write(actor, () -> voted(actor, model)
                .flatMap(draft -> repository.retract(draft.id(), code)).filter(rows -> rows > 0)
                .switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND))).then())
                .onErrorMap(Consultations::isClosedMeanwhile, _ -> Refusal.of(ModelProblem.CONSULTATION_CLOSED));
    }

    /** The draft, when the one at work may vote on it now. */
    private Mono<ModelVersionRow> voted(Actor.Member actor, UUID model) {
        return drafts.draft(model).doOnNext(_ -> requireHead(actor)).doOnNext(this::requireOpen);
    }

    private Mono<Said> said(ModelVersionRow version) {
        return repository.comments(version.id()).collectList().flatMap(comments -> votes.votes(version.id()).collectList()
                .flatMap(given -> repository.heads()
                        .collectMap(ConsultationRepository.HeadRow::id, ConsultationRepository.HeadRow::name)
                        .flatMap(heads -> texts.of(version.id()).map(kept -> new Said(version, version.isOpen(Netherlands.today(clock)),
                                comments, given, heads, textVersions(kept))))));
    }

    private static Map<String, Integer> textVersions(KeptText kept) {
        return kept.articles().stream()
                .collect(Collectors.toMap(one -> one.article().code(), KeptText.KeptArticle::textVersion));
    }

    private Mono<Void> requireBegins(UUID version, String code, @Nullable UUID answers) {
        return answers == null
                ? Mono.empty()
                : repository.begins(version, answers, code).filter(known -> known)
                        .switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND))).then();
    }

    private void requireOpen(ModelVersionRow draft) {
        requireConsulted(draft);
        if (!draft.isOpen(Netherlands.today(clock))) {
            throw Refusal.of(ModelProblem.CONSULTATION_CLOSED);
        }
    }

    /** Whether the region closed it between the look at it and the writing; the database lets one of the two come first. */
    private static boolean isClosedMeanwhile(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof R2dbcException refused && CLOSED_MEANWHILE.equals(refused.getSqlState())) {
                return true;
            }
        }
        return false;
    }

    private static void requireConsulted(ModelVersionRow draft) {
        if (!draft.consulted()) {
            throw Refusal.of(ModelProblem.NOT_IN_CONSULTATION);
        }
    }

    private static void requireHead(Actor.Member actor) {
        if (actor.party().equals(actor.tenant())) {
            throw Refusal.of(ModelProblem.VOTE_OF_HEADS);
        }
    }

    private static void requireText(KeptText kept) {
        if (kept.articles().isEmpty()) {
            throw Refusal.of(ModelProblem.TEXT_HAS_PROBLEMS,
                    Message.of("Dit concept heeft nog geen artikelen om voor te leggen.",
                            "This draft has no articles to lay before anybody yet."));
        }
    }

    private static void requireArticle(KeptText kept, String code) {
        if (kept.text().article(code).isEmpty()) {
            throw Refusal.of(ProblemType.NOT_FOUND);
        }
    }
}
