package nl.loodlijn.contract.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.contract.agreement.AgreementRow;
import nl.loodlijn.contract.agreement.ContractInMaking;
import nl.loodlijn.contract.agreement.DeviationRow;
import nl.loodlijn.contract.agreement.ListFacetRow;
import nl.loodlijn.contract.agreement.ListedRow;
import nl.loodlijn.contract.agreement.OtherPartyRow;
import nl.loodlijn.contract.agreement.ReadAgreements;
import nl.loodlijn.contract.agreement.SignatureRow;
import nl.loodlijn.contract.agreement.StepRow;
import nl.loodlijn.contract.agreement.TermsJson;
import nl.loodlijn.contract.agreement.VersionRow;
import nl.loodlijn.contract.agreement.WholeAgreement;
import nl.loodlijn.contract.agreement.domain.AgreementState;
import nl.loodlijn.contract.agreement.domain.AgreementStep;
import nl.loodlijn.contract.agreement.domain.Broken;
import nl.loodlijn.contract.agreement.domain.FairPrice;
import nl.loodlijn.contract.agreement.domain.PriceUnit;
import nl.loodlijn.contract.agreement.domain.Purpose;
import nl.loodlijn.contract.agreement.domain.VersionState;
import nl.loodlijn.contract.document.FillingJson;
import nl.loodlijn.contract.domain.AgreementKind;
import nl.loodlijn.contract.domain.Assembly;
import nl.loodlijn.contract.domain.NumberedArticle;
import nl.loodlijn.contract.domain.Paragraph;
import nl.loodlijn.contract.domain.Part;
import nl.loodlijn.contract.domain.Run;
import nl.loodlijn.contract.domain.Standing;
import nl.loodlijn.contract.domain.Variant;
import nl.loodlijn.platform.problem.EditedVersion;

/** Agreements as the API shows them. */
final class AgreementViews {
    private AgreementViews() {
    }

    /**
     * An agreement and one of its versions.
     *
     * @param may the steps that the acting party can take now
     * @param shown the version that was asked for; absent when the acting party sees none
     */
    @Serdeable
    @Introspected
    record AgreementView(UUID id, AgreementKind kind, Variant variant, String title, AgreementState state, PartyView region,
            @Nullable PartyView head, @Nullable PartyView sub, @Nullable UUID frameworkId, @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn, @Nullable Instant inForceAt, @Nullable Instant overAt, List<AgreementStep> may,
            List<VersionSummary> versions, @Nullable VersionView shown, List<AgreementMoment> history) {
        static AgreementView of(ReadAgreements.Shown shown, UUID party, Locale language) {
            WholeAgreement whole = shown.whole();
            AgreementRow row = whole.row();
            return new AgreementView(row.id(), row.kind(), row.variant(), row.title(), row.state(),
                    new PartyView(row.regionId(), row.regionName(), null), named(row.headId(), row.headName(), row.headKvk()),
                    named(row.subId(), row.subName(), row.subKvk()), row.frameworkId(), row.startsOn(), row.endsOn(), row.inForceAt(),
                    row.overAt(), may(whole, party), whole.versions().stream().map(VersionSummary::of).toList(),
                    shown.version() == null || shown.made() == null
                            ? null
                            : VersionView.of(whole, shown.version(), shown.made(), party, language),
                    whole.steps().stream().map(AgreementMoment::of).toList());
        }

        private static @Nullable PartyView named(@Nullable UUID id, @Nullable String name, @Nullable String kvk) {
            return id == null || name == null ? null : new PartyView(id, name, kvk);
        }

        private static List<AgreementStep> may(WholeAgreement whole, UUID party) {
            if (!whole.row().isParty(party)) {
                return List.of();
            }
            Optional<VersionRow> open = whole.open();
            List<AgreementStep> onOpen = open
                    .map(version -> AgreementStep.allowed(version.state().asAgreement(), version.draftedBy().equals(party))
                            .stream().filter(step -> switch (step) {
                                case SIGN, COUNTERSIGN -> whole.waitsFor(version, party);
                                case OFFER, WITHDRAW, REFUSE -> true;
                                case AMEND, EXTEND, DISSOLVE, END, END_WITH_FRAMEWORK, LAPSE -> false;
                            }).toList())
                    .orElse(List.of());
            List<AgreementStep> onRunning = whole.row().state().isRunning()
                    ? AgreementStep.allowed(whole.row().state(), true).stream()
                            .filter(step -> open.isEmpty() || step == AgreementStep.DISSOLVE).toList()
                    : List.of();
            return Stream.concat(onOpen.stream(), onRunning.stream()).toList();
        }
    }

    @Serdeable
    @Introspected
    record PartyView(UUID id, String name, @Nullable String kvkNumber) {
    }

    /** @param sha256 of its canonical text; absent until it was offered */
    @Serdeable
    @Introspected
    record VersionSummary(int number, Purpose purpose, VersionState state, String reason, @Nullable String sha256,
            @Nullable Instant offeredAt,
            @Nullable Instant agreedAt, @Nullable Instant replacedAt) {
        static VersionSummary of(VersionRow row) {
            return new VersionSummary(row.number(), row.purpose(), row.state(), row.reason(), row.sha256(), row.offeredAt(), row.agreedAt(),
                    row.replacedAt());
        }
    }

    /**
     * A version with its text.
     *
     * @param version for If-Match when it is written or offered, as in the header ETag
     * @param modelNumber number of the version of the model that it follows
     * @param articles how a draft reads now; what was offered is read in its document
     * @param problems rules that a draft does not keep to now
     * @param untilInForce rules that keep it from coming in force, of what is not signed by both
     */
    @Serdeable
    @Introspected
    record VersionView(int number, Purpose purpose, VersionState state, String version, boolean mine, UUID modelVersionId, UUID modelId,
            String modelName, int modelNumber, TermsJson terms, FillingJson filling, List<ArticleText> articles, List<RuleBroken> problems,
            List<RuleBroken> untilInForce, List<DeviationView> deviations, List<SignatureView> signatures, @Nullable String sha256) {
        static VersionView of(WholeAgreement whole, VersionRow row, ContractInMaking made, UUID party, Locale language) {
            boolean draft = row.state() == VersionState.DRAFT;
            return new VersionView(row.number(), row.purpose(), row.state(), EditedVersion.tag(row.version()),
                    row.draftedBy().equals(party),
                    row.modelVersionId(), made.model().modelId(), made.model().modelName(), made.model().number(),
                    TermsJson.of(made.terms()),
                    FillingJson.of(made.filling()), draft ? ArticleText.all(made) : List.of(),
                    draft ? RuleBroken.all(made.broken(), language) : List.of(),
                    row.state().isOpen() ? RuleBroken.all(made.brokenInForce(), language) : List.of(),
                    whole.deviationsOf(row).stream().map(DeviationView::of).toList(),
                    whole.signaturesOf(row).stream().map(SignatureView::of).toList(), row.sha256());
        }
    }

    /** An article as it reads. */
    @Serdeable
    @Introspected
    record ArticleText(String number, Part part, String code, String heading, Standing standing, List<ParagraphText> paragraphs) {
        static List<ArticleText> all(ContractInMaking made) {
            return Assembly.of(made.model().text(), made.filling()).articles().stream().map(ArticleText::of).toList();
        }

        static ArticleText of(NumberedArticle article) {
            return new ArticleText(article.number(), article.part(), article.code(), article.heading(), article.standing(),
                    article.paragraphs().stream().map(ParagraphText::of).toList());
        }
    }

    /** A paragraph: words, or a table whose first row holds its headings. */
    @Serdeable
    @Introspected
    record ParagraphText(List<RunText> words, @Nullable List<List<String>> table) {
        static ParagraphText of(Paragraph paragraph) {
            return switch (paragraph) {
                case Paragraph.Words(List<Run> runs) -> new ParagraphText(
                        runs.stream().map(run -> new RunText(run.kind(), run.text(), run.target())).toList(), null);
                case Paragraph.Table table -> new ParagraphText(List.of(),
                        Stream.concat(Stream.of(table.headings()), table.rows().stream()).toList());
            };
        }
    }

    /** @param target what it refers to, by its code; empty for words */
    @Serdeable
    @Introspected
    record RunText(Run.Kind kind, String text, String target) {
    }

    /**
     * A rule that is not kept to.
     *
     * @param rule code of the kind of refusal
     * @param source the article that it rests on
     * @param pointer where, as a JSON pointer
     */
    @Serdeable
    @Introspected
    record RuleBroken(String rule, String source, String code, String pointer, String detail) {
        static List<RuleBroken> all(List<Broken> broken, Locale language) {
            return broken.stream().map(one -> new RuleBroken(one.rule().code(), one.source().in(language), one.code(), one.pointer(),
                    one.detail().in(language))).toList();
        }
    }

    /**
     * @param problems empty when it can be offered
     * @param untilInForce what else keeps it from coming in force, such as consent that lacks
     * @param articles how it reads now
     * @param floors the fair prices that the elements come to, in the order of the elements
     */
    @Serdeable
    @Introspected
    record CheckedContract(List<RuleBroken> problems, List<RuleBroken> untilInForce, List<ArticleText> articles,
            List<FairPriceOfProduct> floors) {
        static CheckedContract of(ContractInMaking made, Locale language) {
            return new CheckedContract(RuleBroken.all(made.broken(), language), RuleBroken.all(made.brokenInForce(), language),
                    ArticleText.all(made),
                    made.terms().floors().stream().map(FairPriceOfProduct::of).toList());
        }
    }

    /** @param cents for one of the unit */
    @Serdeable
    @Introspected
    record FairPriceOfProduct(String product, PriceUnit unit, long cents) {
        static FairPriceOfProduct of(FairPrice fair) {
            return new FairPriceOfProduct(fair.product(), fair.unit(), fair.floorCents());
        }
    }

    /**
     * An organisation that an agreement can be made with.
     *
     * @param laws for which the region admits it today
     */
    @Serdeable
    @Introspected
    record OtherParty(UUID id, String name, @Nullable String kvkNumber, List<String> laws) {
        static OtherParty of(OtherPartyRow row) {
            return new OtherParty(row.id(), row.name(), row.kvkNumber(), row.laws());
        }
    }

    @Serdeable
    @Introspected
    record OtherPartyList(List<OtherParty> items) {
    }

    @Serdeable
    @Introspected
    record DeviationView(String articleCode, String text, String reason, @Nullable String approvedBy, @Nullable Instant approvedAt) {
        static DeviationView of(DeviationRow row) {
            return new DeviationView(row.articleCode(), row.text(), row.reason(), row.approvedBy(), row.approvedAt());
        }
    }

    /** @param level how surely the identity provider knew who it was (acr); empty when it did not say */
    @Serdeable
    @Introspected
    record SignatureView(UUID partyId, String partyName, String personName, Instant signedAt, String sha256, String level) {
        static SignatureView of(SignatureRow row) {
            return new SignatureView(row.partyId(), row.partyName(), row.personName(), row.signedAt(), row.sha256(), row.level());
        }
    }

    /** @param step one of the steps of an agreement, or GIVE_NOTICE */
    @Serdeable
    @Introspected
    record AgreementMoment(int number, String step, Instant at, @Nullable String personName, @Nullable String partyName,
            @Nullable String note) {
        static AgreementMoment of(StepRow row) {
            return new AgreementMoment(row.number(), row.step(), row.at(), row.personName(), row.partyName(), row.note());
        }
    }

    /**
     * An agreement in a list.
     *
     * @param deviations how many articles depart from the model
     * @param waits whether it waits for the signature of the acting party
     */
    @Serdeable
    @Introspected
    record ListedAgreement(UUID id, AgreementKind kind, String title, AgreementState state, @Nullable String headName,
            @Nullable String subName,
            String regionName, @Nullable LocalDate startsOn, @Nullable LocalDate endsOn, Instant changedAt, int deviations, boolean waits) {
        static ListedAgreement of(ListedRow row) {
            return new ListedAgreement(row.id(), row.kind(), row.title(), row.state(), row.headName(), row.subName(), row.regionName(),
                    row.startsOn(), row.endsOn(), row.changedAt(), row.deviations(), row.waits());
        }
    }

    /** @param label name of a party; absent where the value says it */
    @Serdeable
    @Introspected
    record AgreementFacet(String value, @Nullable String label, long count) {
    }

    /** How many agreements each choice gives, the most first. */
    @Serdeable
    @Introspected
    record AgreementFacets(List<AgreementFacet> state, List<AgreementFacet> kind, List<AgreementFacet> party) {
        static AgreementFacets of(List<ListFacetRow> rows) {
            return new AgreementFacets(facet(rows, "state"), facet(rows, "kind"), facet(rows, "party"));
        }

        private static List<AgreementFacet> facet(List<ListFacetRow> rows, String name) {
            return rows.stream().filter(row -> row.facet().equals(name))
                    .map(row -> new AgreementFacet(row.value(), row.label(), row.number()))
                    .sorted(Comparator.comparingLong(AgreementFacet::count).reversed()
                            .thenComparing(one -> Objects.requireNonNullElse(one.label(), one.value())))
                    .toList();
        }
    }

    @Serdeable
    @Introspected
    record AgreementPage(long total, List<ListedAgreement> items, AgreementFacets facets, @Nullable String next) {
    }
}
