package nl.loodlijn.contract.agreement;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.contract.agreement.domain.AgreementStep;
import nl.loodlijn.contract.agreement.domain.AgreementTerms;
import nl.loodlijn.contract.agreement.domain.Broken;
import nl.loodlijn.contract.agreement.domain.Purpose;
import nl.loodlijn.contract.document.FillingJson;
import nl.loodlijn.contract.domain.Article;
import nl.loodlijn.contract.domain.Assembly;
import nl.loodlijn.contract.domain.ContractText;
import nl.loodlijn.contract.domain.Slot;
import nl.loodlijn.contract.model.PublishedModel;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;

import reactor.core.publisher.Mono;

/** Moves an agreement that runs to another version of its model: what was agreed stays, the text around it changes. Inside a unit of work. */
@Singleton
public final class MoveAgreement {
    private final Agreements agreements;
    private final VersionRepository versions;
    private final CheckAgreement check;
    private final BeginAgreement begin;
    private final OfferAgreement offer;
    private final AgreementJson json;

    MoveAgreement(Agreements agreements, VersionRepository versions, CheckAgreement check, BeginAgreement begin, OfferAgreement offer,
            AgreementJson json) {
        this.agreements = agreements;
        this.versions = versions;
        this.check = check;
        this.begin = begin;
        this.offer = offer;
        this.json = json;
    }

    /**
     * An agreement as it reads now and as it would read.
     *
     * @param broken what keeps it from being moved; empty when it can be
     */
    public record Compared(AgreementRow row, ContractText before, ContractText after, List<Broken> broken) {
        public Compared {
            broken = List.copyOf(broken);
        }
    }

    /** What keeps it from being moved; fails with a {@link Refusal} when it does not run, or when a proposal is open. */
    public Mono<List<Broken>> look(Actor.Member actor, UUID id, PublishedModel model) {
        return agreements.find(id).flatMap(whole -> movable(actor, whole).then(Mono.defer(() -> moved(whole, model))))
                .map(ContractInMaking::broken);
    }

    /** The two texts; fails with a {@link Refusal} (404) when the acting party does not see it. */
    public Mono<Compared> compare(UUID id, PublishedModel model) {
        return agreements.find(id).flatMap(whole -> check.of(whole, BeginAgreement.current(whole))
                .zipWith(Mono.defer(() -> moved(whole, model)),
                        (now, then) -> new Compared(whole.row(), text(now), text(then), then.broken())));
    }

    /**
     * Writes the change and offers it to the other party.
     *
     * @return the number of the version; fails with a {@link Refusal} when it cannot be moved
     */
    public Mono<Integer> offer(Actor.Member actor, UUID id, PublishedModel model, String why) {
        return agreements.held(id).flatMap(held -> movable(actor, held).then(Mono.defer(() -> {
            FillingJson kept = carried(held, model);
            return begin.next(actor, held, Purpose.AMENDMENT, model.id(), why, terms(held),
                    json.write(new FillingJson(kept.choices(), kept.leftOut(), kept.values(), List.of())));
        }))).flatMap(written -> {
            VersionRow draft = OfferAgreement.open(written);
            return offer.offer(actor, written, draft).thenReturn(draft.number());
        });
    }

    private Mono<Void> movable(Actor.Member actor, WholeAgreement whole) {
        Parties.require(whole.row(), actor);
        AgreementStep.AMEND.from(whole.row().state());
        return versions.hasOpen(whole.row().id())
                .flatMap(open -> open ? Mono.error(Refusal.of(AgreementProblem.OPEN_VERSION)) : Mono.empty());
    }

    private Mono<ContractInMaking> moved(WholeAgreement whole, PublishedModel model) {
        return check.moved(whole, model, terms(whole), carried(whole, model));
    }

    private AgreementTerms terms(WholeAgreement whole) {
        return json.terms(BeginAgreement.current(whole).terms()).read().endingBy(whole.row().endsOn());
    }

    /**
     * What was chosen and filled in, without what the new version has no article or slot for: that has no effect any more. A choice that its article no
     * longer offers and a deviation from an article that is gone stay, so that they are told.
     */
    private FillingJson carried(WholeAgreement whole, PublishedModel model) {
        FillingJson kept = check.filling(whole, BeginAgreement.current(whole));
        Set<String> articles = model.text().articles().stream().map(Article::code).collect(Collectors.toSet());
        Set<String> slots = new HashSet<>();
        model.text().articles().forEach(article -> article.slots().stream().map(Slot::key).forEach(slots::add));
        List<String> leftOut = kept.leftOut();
        return new FillingJson(only(kept.choices(), articles::contains),
                leftOut == null ? List.of() : leftOut.stream().filter(articles::contains).toList(), only(kept.values(), slots::contains),
                kept.deviations());
    }

    private static Map<String, String> only(@Nullable Map<String, String> all, Predicate<String> known) {
        Map<String, String> left = new TreeMap<>(all == null ? Map.of() : all);
        left.keySet().removeIf(known.negate());
        return left;
    }

    private static ContractText text(ContractInMaking made) {
        return Assembly.of(made.model().text(), made.filling());
    }
}
