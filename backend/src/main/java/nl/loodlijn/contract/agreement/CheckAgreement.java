package nl.loodlijn.contract.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.contract.agreement.domain.AgreementTerms;
import nl.loodlijn.contract.agreement.domain.Broken;
import nl.loodlijn.contract.agreement.domain.Framework;
import nl.loodlijn.contract.agreement.domain.Proposal;
import nl.loodlijn.contract.agreement.domain.Purpose;
import nl.loodlijn.contract.agreement.domain.TermsInWords;
import nl.loodlijn.contract.document.FillingJson;
import nl.loodlijn.contract.domain.Deviation;
import nl.loodlijn.contract.domain.Fact;
import nl.loodlijn.contract.domain.Filling;
import nl.loodlijn.contract.model.PublishedModel;
import nl.loodlijn.contract.model.PublishedModels;
import nl.loodlijn.platform.calendar.Netherlands;
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
    private final AgreementJson json;
    private final Clock clock;

    CheckAgreement(FrameworkRepository frameworks, AdmittedRepository admissions, NamedCodeRepository codes, PublishedModels models,
            AgreementJson json, Clock clock) {
        this.frameworks = frameworks;
        this.admissions = admissions;
        this.codes = codes;
        this.models = models;
        this.json = json;
        this.clock = clock;
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

    /** What was chosen and filled in, with the deviations, which have rows of their own. */
    FillingJson filling(WholeAgreement whole, VersionRow version) {
        FillingJson kept = json.filling(version.filling());
        return new FillingJson(kept.choices(), kept.leftOut(), kept.values(), whole.deviationsOf(version).stream()
                .map(row -> FillingJson.DeviationJson.of(new Deviation(row.articleCode(), row.text(), row.reason()))).toList());
    }

    /** Fails with a {@link Refusal} (422) that names every rule that is broken, and where. */
    static void require(ContractInMaking made) {
        List<Broken> broken = made.broken();
        if (!broken.isEmpty()) {
            List<ProblemType> rules = broken.stream().map(Broken::rule).distinct().toList();
            throw Refusal.of(rules.size() == 1 ? rules.getFirst() : AgreementProblem.RULES,
                    broken.stream().map(one -> new Refusal.FieldError(one.pointer(), one.code(), one.detail())).toList());
        }
    }

    private Mono<ContractInMaking> check(AgreementRow row, VersionRow version, AgreementTerms terms, FillingJson filling) {
        return Mono
                .zip(models.find(version.modelVersionId()), Mono.justOrEmpty(row.frameworkId()).flatMap(frameworks::terms).map(Optional::of)
                        .defaultIfEmpty(Optional.empty()),
                        admissions.admitted(row.worker()).collectMap(AdmittedRow::law, AdmittedRow::until),
                        names(terms))
                .map(read -> made(row, version, terms, filling, read.getT1(), read.getT2().orElse(null), read.getT3(), read.getT4()));
    }

    private ContractInMaking made(AgreementRow row, VersionRow version, AgreementTerms terms, FillingJson filling, PublishedModel model,
            @Nullable FrameworkRow under, Map<String, LocalDate> admitted, Map<String, String> names) {
        Optional<Framework> framework = Optional.ofNullable(under)
                .map(one -> new Framework(one.kind(), one.state(),
                        one.terms() == null ? AgreementTerms.EMPTY : json.terms(one.terms()).read()));
        Optional<String> title = Optional.ofNullable(under).map(FrameworkRow::title);
        Map<Fact, String> facts = new TermsInWords(row.kind(), row.variant(), row.regionName(),
                named(row.headName(), row.headKvk(), row.headAgb()),
                named(row.subName(), row.subKvk(), row.subAgb()), title,
                framework.flatMap(one -> Optional.ofNullable(one.terms().feeMaximum())),
                names).of(terms);
        Filling read = filling.read(model.text(), facts);
        // An extension that was offered in time may be signed later.
        boolean extended = version.purpose() == Purpose.EXTENSION && version.offeredAt() == null;
        Proposal proposal = new Proposal(row.kind(), version.purpose(), terms, model.text(), read,
                extended ? Optional.ofNullable(row.endsOn()) : Optional.empty(), framework, admitted,
                Netherlands.today(clock));
        return new ContractInMaking(version.purpose(), terms, model, read, facts, title, proposal.broken());
    }

    private Mono<Map<String, String>> names(AgreementTerms terms) {
        List<String> given = new ArrayList<>(Stream.concat(terms.categories().stream(), terms.municipalities().stream()).toList());
        return codes.names(given.toArray(String[]::new)).collectMap(NamedCodeRow::code, NamedCodeRow::name);
    }

    private static Optional<TermsInWords.Named> named(@Nullable String name, @Nullable String kvk, String agb) {
        return Optional.ofNullable(name).map(known -> new TermsInWords.Named(known, kvk == null ? "" : kvk, agb));
    }
}
