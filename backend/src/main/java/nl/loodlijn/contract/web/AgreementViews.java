package nl.loodlijn.contract.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.contract.agreement.AgreementRow;
import nl.loodlijn.contract.agreement.ContractInMaking;
import nl.loodlijn.contract.agreement.DeviatingRow;
import nl.loodlijn.contract.agreement.DeviationRow;
import nl.loodlijn.contract.agreement.ListedRow;
import nl.loodlijn.contract.agreement.ReadAgreements;
import nl.loodlijn.contract.agreement.SignatureRow;
import nl.loodlijn.contract.agreement.StepRow;
import nl.loodlijn.contract.agreement.TermsJson;
import nl.loodlijn.contract.agreement.UniformityRow;
import nl.loodlijn.contract.agreement.VersionRow;
import nl.loodlijn.contract.agreement.WholeAgreement;
import nl.loodlijn.contract.agreement.domain.AgreementState;
import nl.loodlijn.contract.agreement.domain.AgreementStep;
import nl.loodlijn.contract.agreement.domain.Broken;
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
     */
    @Serdeable
    @Introspected
    record VersionView(int number, Purpose purpose, VersionState state, String version, boolean mine, UUID modelVersionId, String modelName,
            int modelNumber, TermsJson terms, FillingJson filling, List<ArticleText> articles, List<RuleBroken> problems,
            List<DeviationView> deviations, List<SignatureView> signatures, @Nullable String sha256) {
        static VersionView of(WholeAgreement whole, VersionRow row, ContractInMaking made, UUID party, Locale language) {
            boolean draft = row.state() == VersionState.DRAFT;
            return new VersionView(row.number(), row.purpose(), row.state(), EditedVersion.tag(row.version()),
                    row.draftedBy().equals(party),
                    row.modelVersionId(), made.model().modelName(), made.model().number(), TermsJson.of(made.terms()),
                    FillingJson.of(made.filling()), draft
                            ? Assembly.of(made.model().text(), made.filling()).articles().stream().map(ArticleText::of).toList()
                            : List.of(),
                    draft ? RuleBroken.all(made.broken(), language) : List.of(),
                    whole.deviationsOf(row).stream().map(DeviationView::of).toList(),
                    whole.signaturesOf(row).stream().map(SignatureView::of).toList(), row.sha256());
        }
    }

    /** An article as it reads. */
    @Serdeable
    @Introspected
    record ArticleText(String number, Part part, String code, String heading, Standing standing, List<ParagraphText> paragraphs) {
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

    /** @param problems empty when it can be offered */
    @Serdeable
    @Introspected
    record CheckedContract(List<RuleBroken> problems) {
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

    @Serdeable
    @Introspected
    record AgreementPage(long total, List<ListedAgreement> items, @Nullable String next) {
    }

    /** An agreement in force that departs from an article. */
    @Serdeable
    @Introspected
    record DeviatingAgreement(UUID agreementId, String title, AgreementState state, String articleCode, String text, String reason,
            @Nullable String approvedBy, @Nullable Instant approvedAt) {
        static DeviatingAgreement of(DeviatingRow row) {
            return new DeviatingAgreement(row.agreementId(), row.title(), row.state(), row.articleCode(), row.text(), row.reason(),
                    row.approvedBy(), row.approvedAt());
        }
    }

    @Serdeable
    @Introspected
    record DeviationPage(List<DeviatingAgreement> items, @Nullable String next) {
    }

    /** @param days the same day of each of the twelve months before, and today, the earliest first */
    @Serdeable
    @Introspected
    record Uniformity(List<UniformityOnDay> days) {
    }

    /**
     * How far agreements in force on a day followed their models.
     *
     * @param percent share of articles without deviation, rounded down to one decimal; absent when nothing was in force
     */
    @Serdeable
    @Introspected
    record UniformityOnDay(LocalDate day, int agreements, long articles, long deviating, @Nullable BigDecimal percent) {
        static UniformityOnDay of(UniformityRow row) {
            BigDecimal percent = row.articles() == 0
                    ? null
                    : BigDecimal.valueOf(100 * (row.articles() - row.deviating())).divide(BigDecimal.valueOf(row.articles()), 1,
                            RoundingMode.DOWN);
            return new UniformityOnDay(row.day(), row.agreements(), row.articles(), row.deviating(), percent);
        }
    }
}
