package nl.loodlijn.contract.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.contract.agreement.domain.AgreementTerms;
import nl.loodlijn.contract.agreement.domain.AreaTaken;
import nl.loodlijn.contract.agreement.domain.Broken;
import nl.loodlijn.contract.agreement.domain.Framework;
import nl.loodlijn.contract.agreement.domain.Proposal;
import nl.loodlijn.contract.agreement.domain.Purpose;
import nl.loodlijn.contract.agreement.domain.TermsInWords;
import nl.loodlijn.contract.agreement.domain.TextFilled;
import nl.loodlijn.contract.agreement.domain.Unconsented;
import nl.loodlijn.contract.consent.Consents;
import nl.loodlijn.contract.document.FillingJson;
import nl.loodlijn.contract.domain.Deviation;
import nl.loodlijn.contract.domain.Fact;
import nl.loodlijn.contract.domain.Filling;
import nl.loodlijn.contract.model.PublishedModel;
import nl.loodlijn.contract.model.PublishedModels;
import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;

import reactor.core.publisher.Mono;

/** Looks whether a version keeps to every rule, on the framework and the admissions as they are at this moment; inside a unit of work. */
@Singleton
final class CheckAgreement {
    private final FrameworkRepository frameworks;
    private final AdmittedRepository admissions;
    private final NamedCodeRepository codes;
    private final PublishedModels models;
    private final Consents consents;
    private final TakenAreaRepository areas;
    private final AgreementJson json;
    private final Clock clock;

    CheckAgreement(FrameworkRepository frameworks, AdmittedRepository admissions, NamedCodeRepository codes, PublishedModels models,
            Consents consents, TakenAreaRepository areas, AgreementJson json, Clock clock) {
        this.frameworks = frameworks;
        this.admissions = admissions;
        this.codes = codes;
        this.models = models;
        this.consents = consents;
        this.areas = areas;
        this.json = json;
        this.clock = clock;
    }

    /** Before what comes in force is looked at: so that of two who change where consortia work, or who takes part in them, one comes first. */
    Mono<Void> holdAreas() {
        return areas.hold().then();
    }

    /** A version as it is kept. */
    Mono<ContractInMaking> of(WholeAgreement whole, VersionRow version) {
        AgreementTerms terms = json.terms(version.terms()).read();
        return check(whole.row(), version, terms, filling(whole, version));
    }

    /** A version as it would be with these terms and this filling. */
    Mono<ContractInMaking> of(WholeAgreement whole, VersionRow version, AgreementTerms terms, FillingJson filling) {
        return check(whole.row(), version, terms, filling);
    }

    /** A change to another version of the model, which is not written yet. */
    Mono<ContractInMaking> moved(WholeAgreement whole, PublishedModel model, AgreementTerms terms, FillingJson filling) {
        return check(whole.row(), new LookedAt(Purpose.AMENDMENT, true, false), Mono.just(model), terms, filling);
    }

    /** What was chosen and filled in, with the deviations, which have rows of their own. */
    FillingJson filling(WholeAgreement whole, VersionRow version) {
        FillingJson kept = json.filling(version.filling());
        return new FillingJson(kept.choices(), kept.leftOut(), kept.values(), whole.deviationsOf(version).stream()
                .map(row -> FillingJson.DeviationJson.of(new Deviation(row.articleCode(), row.text(), row.reason()))).toList());
    }

    /** Fails with a {@link Refusal} (422) that names every rule that is broken, and where. */
    static void require(ContractInMaking made) {
        require(made.broken());
    }

    /** The same, for what is about to come in force. */
    static void requireInForce(ContractInMaking made) {
        require(made.brokenInForce());
    }

    private static void require(List<Broken> broken) {
        if (!broken.isEmpty()) {
            List<ProblemType> rules = broken.stream().map(Broken::rule).distinct().toList();
            throw Refusal.of(rules.size() == 1 ? rules.getFirst() : AgreementProblem.RULES,
                    broken.stream().map(one -> new Refusal.FieldError(one.pointer(), one.code(), withSource(one))).toList());
        }
    }

    private static Message withSource(Broken broken) {
        return Message.of(broken.detail().dutch() + " (" + broken.source().dutch() + ")",
                broken.detail().english() + " (" + broken.source().english() + ")");
    }

    private Mono<ContractInMaking> check(AgreementRow row, VersionRow version, AgreementTerms terms, FillingJson filling) {
        boolean offered = version.offeredAt() != null;
        // An extension that was offered in time may be signed later.
        boolean runsUntil = version.purpose() == Purpose.AMENDMENT || version.purpose() == Purpose.EXTENSION && !offered;
        return check(row, new LookedAt(version.purpose(), runsUntil, offered), models.find(version.modelVersionId()), terms, filling);
    }

    /**
     * A version as it is looked at.
     *
     * @param runsUntil whether the present last day counts
     * @param offered whether it was offered before, so that its text was looked at then
     */
    private record LookedAt(Purpose purpose, boolean runsUntil, boolean offered) {
    }

    private Mono<ContractInMaking> check(AgreementRow row, LookedAt as, Mono<PublishedModel> model, AgreementTerms terms,
            FillingJson filling) {
        return Mono
                .zip(model, Mono.justOrEmpty(row.frameworkId()).flatMap(frameworks::terms).map(Optional::of)
                        .defaultIfEmpty(Optional.empty()),
                        admissions.admitted(row.worker()).collectMap(AdmittedRow::law, AdmittedRow::until),
                        names(terms), unconsented(row, as.purpose(), terms), taken(row, terms))
                .map(read -> made(row, as, terms, filling, read.getT1(), read.getT2().orElse(null), read.getT3(), read.getT4(),
                        read.getT5(), read.getT6()));
    }

    /** On the first day; of a later version, which takes effect when it is signed, not before today. */
    private Mono<List<Unconsented>> unconsented(AgreementRow row, Purpose purpose, AgreementTerms terms) {
        LocalDate first = terms.startsOn();
        UUID head = row.headId();
        UUID sub = row.subId();
        if (first == null || head == null || sub == null) {
            return Mono.just(List.of());
        }
        LocalDate today = Netherlands.today(clock);
        LocalDate day = purpose != Purpose.ORIGINAL && first.isBefore(today) ? today : first;
        Map<String, List<String>> byCode = terms.categories().stream().collect(Collectors.groupingBy(CheckAgreement::code));
        return consents.allow(head, sub, byCode.keySet(), Set.copyOf(terms.municipalities()), day)
                .map(lacking -> lacking.stream().flatMap(one -> byCode.getOrDefault(one.category(), List.of()).stream()
                        .map(category -> new Unconsented(category, one.municipality()))).toList());
    }

    /** From today on; what was before is over. */
    private Mono<List<AreaTaken>> taken(AgreementRow row, AgreementTerms terms) {
        LocalDate today = Netherlands.today(clock);
        LocalDate first = terms.startsOn();
        return areas
                .taken(row.id(), terms.municipalities().toArray(String[]::new), first == null || first.isBefore(today) ? today : first,
                        terms.endsOn())
                .map(one -> new AreaTaken(one.consortiumName(), Optional.ofNullable(one.memberName()), Optional.ofNullable(one.otherName()),
                        one.places()))
                .distinct().collectList();
    }

    /** Consent names a care category by its code alone, as the register does. */
    static String code(String category) {
        return category.substring(category.indexOf('-') + 1);
    }

    private ContractInMaking made(AgreementRow row, LookedAt as, AgreementTerms terms, FillingJson filling, PublishedModel model,
            @Nullable FrameworkRow under, Map<String, LocalDate> admitted, Map<String, String> names, List<Unconsented> unconsented,
            List<AreaTaken> taken) {
        Optional<Framework> framework = Optional.ofNullable(under)
                .map(one -> new Framework(one.kind(), one.state(),
                        one.terms() == null
                                ? AgreementTerms.EMPTY
                                : json.terms(one.terms()).read().endingBy(one.state().isRunning() ? one.lastDay() : null),
                        one.whole()));
        Optional<String> title = Optional.ofNullable(under).map(FrameworkRow::title);
        Map<Fact, String> facts = new TermsInWords(row.kind(), row.variant(), row.regionName(),
                named(row.headName(), row.headKvk(), row.headAgb()),
                named(row.subName(), row.subKvk(), row.subAgb()), title,
                framework.flatMap(one -> Optional.ofNullable(one.terms().feeMaximum())),
                names).of(terms);
        Filling read = filling.read(model.text(), facts);
        Proposal proposal = new Proposal(row.kind(), as.purpose(), terms, model.text(), read,
                as.runsUntil() ? Optional.ofNullable(row.endsOn()) : Optional.empty(), framework, admitted,
                unconsented, taken, Netherlands.today(clock));
        // What was offered stays letter by letter, so that its text was looked at once.
        List<Broken> broken = proposal.broken().stream()
                .filter(one -> !as.offered() || !one.rule().equals(TextFilled.PROBLEM)).toList();
        return new ContractInMaking(as.purpose(), terms, model, read, facts, title, broken, proposal.brokenInForce());
    }

    private Mono<Map<String, String>> names(AgreementTerms terms) {
        List<String> given = new ArrayList<>(Stream.concat(terms.categories().stream(), terms.municipalities().stream()).toList());
        return codes.names(given.toArray(String[]::new)).collectMap(NamedCodeRow::code, NamedCodeRow::name);
    }

    private static Optional<TermsInWords.Named> named(@Nullable String name, @Nullable String kvk, String agb) {
        return Optional.ofNullable(name).map(known -> new TermsInWords.Named(known, kvk == null ? "" : kvk, agb));
    }
}
