package nl.loodlijn.contract.declaration;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.loodlijn.contract.agreement.ReadTerms;
import nl.loodlijn.contract.agreement.domain.AgreementTerms;
import nl.loodlijn.contract.agreement.domain.Broken;
import nl.loodlijn.contract.agreement.domain.PriceUnit;
import nl.loodlijn.contract.consent.Consents;
import nl.loodlijn.contract.declaration.domain.DeclaredLine;
import nl.loodlijn.contract.declaration.domain.DeclaredPart;
import nl.loodlijn.contract.declaration.domain.DeclaredUnder;
import nl.loodlijn.contract.declaration.domain.OwnPart;
import nl.loodlijn.contract.declaration.domain.Statement;
import nl.loodlijn.contract.domain.AgreementKind;
import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;

import reactor.core.publisher.Mono;

/** Looks whether a declaration keeps to every rule, on the agreement and the consents as they are at this moment; inside a unit of work. */
@Singleton
final class CheckDeclaration {
    private final FoundationRepository foundations;
    private final ReadTerms terms;
    private final Consents consents;
    private final Clock clock;

    CheckDeclaration(FoundationRepository foundations, ReadTerms terms, Consents consents, Clock clock) {
        this.foundations = foundations;
        this.terms = terms;
        this.consents = consents;
        this.clock = clock;
    }

    /** What the party that declares stated, with all that its rules look at. */
    Mono<Statement> of(DeclarationRow row, List<DeclaredLine> lines) {
        return under(row.agreementId()).flatMap(under -> Mono
                .zip(foundations.others(row.agreementId(), row.organisationId(), row.id(), row.period()),
                        foundations.otherQuantities(row.agreementId(), row.organisationId(), row.id())
                                .collectMap(one -> new Statement.Product(one.product(), PriceUnit.valueOf(one.unit())),
                                        FoundationRepository.OtherQuantity::quantity),
                        unconsented(row, lines))
                .map(read -> new Statement(row.part(), YearMonth.from(row.period()), under, lines, read.getT1().earlier().longValueExact(),
                        read.getT1().cents().longValueExact(), read.getT2(), read.getT3(), Netherlands.today(clock))));
    }

    /** What the party can declare for the month. */
    Mono<DeclarationBasis> basis(DeclarationRow row) {
        return foundations.find(row.agreementId()).flatMap(found -> basis(found, row.part(), YearMonth.from(row.period()).atEndOfMonth()));
    }

    /** What a party can declare at the end of a day. */
    Mono<DeclarationBasis> basis(FoundationRepository.Foundation found, DeclaredPart part, LocalDate day) {
        return under(found).map(under -> {
            LocalDate last = day.isAfter(under.lastDay()) ? under.lastDay() : day;
            AgreementTerms held = under.on(last);
            return new DeclarationBasis(found.id(), found.title(), found.kind(), part, under.firstDay(), under.lastDay(), held.categories(),
                    held.municipalities(), OwnPart.of(part, found.kind(), held));
        });
    }

    /** Fails with a {@link Refusal} (422) that names every rule that is broken, and where. */
    static void require(Statement statement) {
        List<Broken> broken = statement.broken();
        if (!broken.isEmpty()) {
            List<ProblemType> rules = broken.stream().map(Broken::rule).distinct().toList();
            throw Refusal.of(rules.size() == 1 ? rules.getFirst() : DeclarationProblem.RULES,
                    broken.stream().map(one -> new Refusal.FieldError(one.pointer(), one.code(), withSource(one))).toList());
        }
    }

    private static Message withSource(Broken broken) {
        return Message.of(broken.detail().dutch() + " (" + broken.source().dutch() + ")",
                broken.detail().english() + " (" + broken.source().english() + ")");
    }

    Mono<DeclaredUnder> under(UUID agreement) {
        return foundations.find(agreement).flatMap(this::under);
    }

    private Mono<DeclaredUnder> under(FoundationRepository.Foundation found) {
        return foundations.signed(found.id()).map(one -> new DeclaredUnder.Signed(one.signedOn(), terms.of(one.terms()))).collectList()
                .map(versions -> new DeclaredUnder(found.kind(), found.startsOn(), found.endsOn(), versions,
                        Optional.ofNullable(found.framework()).map(terms::of).map(AgreementTerms::feeMaximum)));
    }

    private Mono<Map<Integer, LocalDate>> unconsented(DeclarationRow row, List<DeclaredLine> lines) {
        if (row.kind() != AgreementKind.HEAD_SUB || lines.isEmpty()) {
            return Mono.just(Map.of());
        }
        return consents.lacking(Objects.requireNonNull(row.headId()), Objects.requireNonNull(row.subId()),
                lines.stream().map(line -> new Consents.Used(line.categoryCode(), line.municipality(), line.firstDay(), line.lastDay()))
                        .toList());
    }
}
