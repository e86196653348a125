package nl.loodlijn.contract.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.contract.consent.domain.ConsentTerm;
import nl.loodlijn.contract.consent.domain.StartAfterConsent;
import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;
import nl.loodlijn.settings.ClosingDays;
import nl.loodlijn.shortlist.CodeLabels;
import nl.loodlijn.shortlist.ReadCodeLabels;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A head contractor reports a subcontractor before use (Contractstandaard Wmo 1.2 art. 3.9). */
@Singleton
public final class ReportSubcontractor {
    private final UnitOfWork unitOfWork;
    private final Subcontractings subcontractings;
    private final SubcontractingRepository reports;
    private final ConsentRepository consents;
    private final ConsentRulesRepository rules;
    private final Candidates candidates;
    private final ClosingDays closingDays;
    private final ReadCodeLabels labels;
    private final TellOfConsents tell;
    private final Clock clock;

    /**
     * What is reported.
     *
     * @param providerId of the list; null when it is not on it, and then name and KvK number say who it is
     * @param kvkNumber 8 digits; may be empty when the list knows it
     * @param selfEmployed self-employed without staff: registered, no consent needed
     * @param task what it does, without data of a client
     * @param endsOn last day; null for no end
     */
    public record Report(@Nullable UUID providerId, String name, String kvkNumber, boolean selfEmployed, List<String> categories,
            List<String> municipalityCodes, String task, LocalDate startsOn, @Nullable LocalDate endsOn) {
    }

    /** Who it is. */
    private record Sub(@Nullable UUID organisation, @Nullable UUID provider, String name, String kvk, boolean admitted) {
    }

    ReportSubcontractor(UnitOfWork unitOfWork, Subcontractings subcontractings, SubcontractingRepository reports,
            ConsentRepository consents, ConsentRulesRepository rules, Candidates candidates, ClosingDays closingDays, ReadCodeLabels labels,
            TellOfConsents tell, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.subcontractings = subcontractings;
        this.reports = reports;
        this.consents = consents;
        this.rules = rules;
        this.candidates = candidates;
        this.closingDays = closingDays;
        this.labels = labels;
        this.tell = tell;
        this.clock = clock;
    }

    public Mono<WholeSubcontracting> report(Actor.Member actor, Report report) {
        LocalDate today = Netherlands.today(clock);
        StartAfterConsent.requireReportedAhead(report.startsOn(), today);
        return labels.now().doOnNext(known -> requireKnown(report.categories(), known)).flatMap(
                known -> unitOfWork.write(actor, () -> requireInside(report.municipalityCodes(), today)
                        .then(Mono.defer(() -> sub(actor, report))).flatMap(sub -> reported(report, sub, null))));
    }

    /**
     * Reports the subcontractor of an agreement, as far as that needs to be known: inside the unit of work of the head contractor.
     *
     * @param report with the name and KvK number that the agreement has; the list knows better where it has the organisation
     * @param organisation the subcontractor
     */
    public Mono<WholeSubcontracting> reportFor(UUID agreement, UUID organisation, Report report) {
        LocalDate today = Netherlands.today(clock);
        StartAfterConsent.requireReportedAhead(report.startsOn(), today);
        return requireInside(report.municipalityCodes(), today).then(Mono.defer(() -> candidates.of(organisation)))
                .map(found -> new Sub(organisation, found.id(), found.name(),
                        found.kvkNumber() == null ? requireKvk(report.kvkNumber()) : found.kvkNumber(), found.admitted()))
                .switchIfEmpty(Mono.fromSupplier(() -> new Sub(organisation, null, report.name(), requireKvk(report.kvkNumber()), false)))
                .flatMap(sub -> reported(report, sub, agreement));
    }

    private Mono<WholeSubcontracting> reported(Report report, Sub sub, @Nullable UUID agreement) {
        LocalDate today = Netherlands.today(clock);
        return reports.report(sub.organisation(), sub.provider(), sub.name(), sub.kvk(), report.selfEmployed(), sub.admitted(),
                report.categories().toArray(String[]::new), report.municipalityCodes().toArray(String[]::new), report.task(),
                report.startsOn(), report.endsOn(), today, clock.instant(), agreement)
                .switchIfEmpty(Mono.error(() -> Refusal.of(ConsentProblem.ALREADY_REPORTED)))
                .flatMap(id -> report.selfEmployed() ? registered(id) : asked(id, report.municipalityCodes(), today));
    }

    private Mono<WholeSubcontracting> registered(UUID id) {
        return subcontractings.told(id, "REGISTER", null).flatMap(whole -> tell.ofReport(whole).thenReturn(whole));
    }

    private Mono<WholeSubcontracting> asked(UUID id, List<String> municipalities, LocalDate today) {
        return rules.rules().zipWith(closingDays.days()).flatMap(known -> {
            ConsentRulesRow decided = known.getT1();
            LocalDate due = new ConsentTerm(today, decided.days(), List.of()).lastDay(known.getT2()).orElseThrow();
            return decided.byMunicipalities()
                    ? rules.deciding(municipalities.toArray(String[]::new)).collect(HashSet<String>::new, Set::add)
                            .flatMapMany(deciding -> Flux.fromIterable(municipalities)
                                    .concatMap(code -> consents.ask(id, code, deciding.contains(code) ? "MUNICIPALITY" : "REGION", today,
                                            due)))
                            .then()
                    : consents.ask(id, "", "REGION", today, due).then();
        }).then(Mono.defer(() -> subcontractings.told(id, "REPORT", null))).flatMap(whole -> tell.ofReport(whole).thenReturn(whole));
    }

    private Mono<Sub> sub(Actor.Member actor, Report report) {
        UUID provider = report.providerId();
        if (provider == null) {
            return Mono.just(new Sub(null, null, requireName(report.name()), requireKvk(report.kvkNumber()), false));
        }
        return candidates.one(provider).switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND))).map(found -> {
            if (actor.party().equals(found.organisationId())) {
                throw Refusal.of(ConsentProblem.OWN);
            }
            if (found.stopped()) {
                throw Refusal.of(ConsentProblem.STOPPED);
            }
            String kvk = found.kvkNumber() == null ? requireKvk(report.kvkNumber()) : found.kvkNumber();
            return new Sub(found.organisationId(), provider, found.name(), kvk, found.admitted());
        });
    }

    private Mono<Void> requireInside(List<String> codes, LocalDate today) {
        return rules.outside(codes.toArray(String[]::new), today).collectList().doOnNext(outside -> {
            if (!outside.isEmpty()) {
                throw Refusal.invalid("/municipalities", "outside",
                        Message.of("Deze gemeenten doen hier niet mee: " + String.join(", ", outside) + ".",
                                "These municipalities take no part here: " + String.join(", ", outside) + "."));
            }
        }).then();
    }

    private static void requireKnown(List<String> categories, CodeLabels known) {
        List<String> unknown = categories.stream().filter(code -> !known.knowsCategory(code)).toList();
        if (!unknown.isEmpty()) {
            throw Refusal.invalid("/categories", "unknown-value",
                    Message.of("Deze productcategorieën zijn er niet: " + String.join(", ", unknown) + ".",
                            "These product categories do not exist: " + String.join(", ", unknown) + "."));
        }
    }

    private static String requireName(String name) {
        if (name.isEmpty()) {
            throw Refusal.invalid("/name", "missing", Message.of("Kies een aanbieder van de lijst, of vul een naam in.",
                    "Choose a provider of the list, or fill in a name."));
        }
        return name;
    }

    private static String requireKvk(String number) {
        if (!number.matches("[0-9]{8}")) {
            throw Refusal.invalid("/kvkNumber", "not-a-kvk-number",
                    Message.of("Vul het KvK-nummer in: 8 cijfers. Een onderaannemer staat in het Handelsregister.",
                            "Fill in the KvK number: 8 digits. A subcontractor is in the trade register."));
        }
        return number;
    }
}
