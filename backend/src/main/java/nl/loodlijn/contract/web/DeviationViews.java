package nl.loodlijn.contract.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.contract.agreement.AgreementRow;
import nl.loodlijn.contract.agreement.DeviatedArticleRow;
import nl.loodlijn.contract.agreement.DeviatingRow;
import nl.loodlijn.contract.agreement.OneDeviationRow;
import nl.loodlijn.contract.agreement.ReadDeviations;
import nl.loodlijn.contract.agreement.UniformityRow;
import nl.loodlijn.contract.agreement.VersionRow;
import nl.loodlijn.contract.agreement.domain.AgreementState;
import nl.loodlijn.contract.agreement.domain.Purpose;
import nl.loodlijn.contract.agreement.domain.VersionState;
import nl.loodlijn.contract.domain.AgreementKind;

/** Departures from models as the API shows them. */
final class DeviationViews {
    private DeviationViews() {
    }

    /**
     * An agreement that departs from an article.
     *
     * @param number of the article in the contract, such as 1.5; empty when the model has it no more
     * @param standard what the model says, with its markup; absent when the model has it no more
     * @param text what the agreement says instead, with its markup
     * @param sha256 of the text of the agreement in which it stands; an approval names it
     */
    @Serdeable
    @Introspected
    record DeviatingAgreement(UUID agreementId, String title, AgreementKind kind, @Nullable String headName, @Nullable String subName,
            String articleCode, String number, String heading, @Nullable String standard, String text, String reason,
            @Nullable String sha256, @Nullable String approvedBy, @Nullable Instant approvedAt) {
        static DeviatingAgreement of(DeviatingRow row) {
            return new DeviatingAgreement(row.agreementId(), row.title(), row.kind(), row.headName(), row.subName(), row.articleCode(),
                    row.numbered(), row.heading(), row.standard(), row.text(), row.reason(), row.sha256(),
                    row.approvedBy(), row.approvedAt());
        }
    }

    @Serdeable
    @Introspected
    record DeviationPage(List<DeviatingAgreement> items, @Nullable String next) {
    }

    /**
     * Every departure of one agreement.
     *
     * @param versions that the acting party may see, the newest first
     */
    @Serdeable
    @Introspected
    record AgreementDeviations(UUID agreementId, String title, AgreementKind kind, AgreementState state, String regionName,
            @Nullable String headName, @Nullable String subName, List<DeviatingVersion> versions) {
        static AgreementDeviations of(ReadDeviations.OfOne one) {
            AgreementRow row = one.whole().row();
            return new AgreementDeviations(row.id(), row.title(), row.kind(), row.state(), row.regionName(), row.headName(), row.subName(),
                    one.whole().versions().reversed().stream()
                            .map(version -> DeviatingVersion.of(version, Objects.equals(row.currentNumber(), version.number()),
                                    one.deviations()))
                            .toList());
        }
    }

    /**
     * A version of an agreement with where it departs from its model.
     *
     * @param holds whether it is the version that holds now
     * @param articles how many it has; absent until it was offered
     * @param sha256 of its text, which an approval names; absent until it was offered
     */
    @Serdeable
    @Introspected
    record DeviatingVersion(int number, Purpose purpose, VersionState state, boolean holds, @Nullable Integer articles,
            @Nullable String sha256, @Nullable Instant offeredAt, @Nullable Instant agreedAt, List<DeviationOfVersion> items) {
        static DeviatingVersion of(VersionRow version, boolean holds, List<OneDeviationRow> all) {
            return new DeviatingVersion(version.number(), version.purpose(), version.state(), holds, version.articles(), version.sha256(),
                    version.offeredAt(), version.agreedAt(),
                    all.stream().filter(row -> row.number() == version.number()).map(DeviationOfVersion::of).toList());
        }
    }

    /**
     * An article that departs from the model.
     *
     * @param number of the article in the contract, such as 1.5; empty when the model has it no more
     * @param standard what the model says, with its markup; absent when the model has it no more
     * @param text what the agreement says instead, with its markup
     * @param approvedBy name of who of the region approved it; absent while nobody did
     */
    @Serdeable
    @Introspected
    record DeviationOfVersion(String articleCode, String number, String heading, @Nullable String standard, String text, String reason,
            @Nullable String approvedBy, @Nullable Instant approvedAt) {
        static DeviationOfVersion of(OneDeviationRow row) {
            return new DeviationOfVersion(row.articleCode(), row.numbered(), row.heading(), row.standard(), row.text(), row.reason(),
                    row.approvedBy(), row.approvedAt());
        }
    }

    /** @param agreements how many depart from it */
    @Serdeable
    @Introspected
    record DeviatedArticle(String code, String number, String heading, long agreements) {
        static DeviatedArticle of(DeviatedArticleRow row) {
            return new DeviatedArticle(row.articleCode(), row.numbered(), row.heading(), row.agreements());
        }
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
