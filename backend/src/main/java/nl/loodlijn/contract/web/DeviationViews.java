package nl.loodlijn.contract.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.contract.agreement.DeviatedArticleRow;
import nl.loodlijn.contract.agreement.DeviatingRow;
import nl.loodlijn.contract.agreement.UniformityRow;
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
