package nl.loodlijn.contract.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import nl.loodlijn.contract.agreement.domain.AgreementTerms;
import nl.loodlijn.contract.consent.Consents;
import nl.loodlijn.contract.consent.ReportSubcontractor;
import nl.loodlijn.contract.consent.WholeSubcontracting;
import nl.loodlijn.contract.domain.AgreementKind;
import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** Asks for consent to the subcontractor of an agreement: it is reported with the parties, care categories, municipalities and days of the agreement. */
@Singleton
public final class AskConsent {
    private final UnitOfWork unitOfWork;
    private final Agreements agreements;
    private final ReportSubcontractor report;
    private final Consents consents;
    private final AgreementJson json;
    private final Clock clock;

    AskConsent(UnitOfWork unitOfWork, Agreements agreements, ReportSubcontractor report, Consents consents, AgreementJson json,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.agreements = agreements;
        this.report = report;
        this.consents = consents;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param task what the subcontractor does, without data of a client
     * @param selfEmployed self-employed without staff: registered, no consent needed
     * @return fails with a {@link Refusal} when it is another's agreement, not offered yet, or consent is there
     */
    public Mono<WholeSubcontracting> ask(Actor.Member actor, UUID id, String task, boolean selfEmployed) {
        return unitOfWork.write(actor, () -> agreements.held(id).flatMap(held -> {
            AgreementRow row = held.row();
            if (row.kind() != AgreementKind.HEAD_SUB || !actor.party().equals(row.headId())) {
                throw Refusal.of(AgreementProblem.NOT_A_PARTY);
            }
            VersionRow version = held.open().filter(one -> one.offeredAt() != null).or(held::current)
                    .filter(_ -> row.overAt() == null).orElseThrow(() -> Refusal.of(AgreementProblem.NOT_OFFERED));
            AgreementTerms terms = json.terms(version.terms()).read();
            LocalDate today = Netherlands.today(clock);
            LocalDate first = Objects.requireNonNull(terms.startsOn());
            LocalDate from = first.isBefore(today) ? today : first;
            UUID sub = Objects.requireNonNull(row.subId());
            Set<String> categories = terms.categories().stream().map(CheckAgreement::code).collect(Collectors.toSet());
            return consents.allow(actor.party(), sub, categories, Set.copyOf(terms.municipalities()), from).flatMap(lacking -> {
                if (lacking.isEmpty()) {
                    return Mono.error(Refusal.of(AgreementProblem.CONSENT_THERE));
                }
                return report.reportFor(id, sub, new ReportSubcontractor.Report(null, Objects.requireNonNull(row.subName()),
                        Objects.requireNonNullElse(row.subKvk(), ""), selfEmployed, sorted(categories), sorted(terms.municipalities()),
                        task,
                        from, terms.endsOn()));
            });
        }));
    }

    private static List<String> sorted(Collection<String> codes) {
        return codes.stream().distinct().sorted().toList();
    }
}
