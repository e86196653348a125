package nl.loodlijn.contract.web;

import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.contract.agreement.NewAgreement;
import nl.loodlijn.contract.agreement.TermsJson;
import nl.loodlijn.contract.document.FillingJson;
import nl.loodlijn.contract.domain.AgreementKind;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal;

/** What callers ask about agreements, and what is wrong with it. */
final class AgreementRequests {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final int LONGEST_TITLE = 160;
    private static final int LONGEST_REASON = 2000;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private AgreementRequests() {
    }

    /**
     * An agreement to begin.
     *
     * @param modelVersionId a published version of a model contract of this kind
     * @param otherId the organisation that the other party is; absent when a provider begins one with the region
     * @param frameworkId the agreement with the region that it falls under; for HEAD_SUB only
     * @param title 1 to 160 characters
     * @param likeId an agreement of the same kind that the acting party sees, to begin with its terms and text; absent: empty
     * @param startsOn first day; absent when it is not known yet
     * @param endsOn last day; absent when it is not known yet
     */
    @Serdeable
    @Introspected
    record BegunAgreement(AgreementKind kind, UUID modelVersionId, @Nullable UUID otherId, @Nullable UUID frameworkId, String title,
            @Nullable UUID likeId, @Nullable LocalDate startsOn, @Nullable LocalDate endsOn) {
        NewAgreement checked() {
            String stripped = title.strip();
            if (stripped.isEmpty() || stripped.length() > LONGEST_TITLE || stripped.chars().anyMatch(Character::isISOControl)) {
                throw Refusal.invalid("/title", "length", Message.of("Typ een titel van 1 tot en met " + LONGEST_TITLE + " tekens.",
                        "Type a title of 1 to " + LONGEST_TITLE + " characters."));
            }
            if ((kind == AgreementKind.HEAD_SUB) == (frameworkId == null)) {
                throw Refusal.invalid("/frameworkId", "framework", Message.of(
                        "Noem de overeenkomst met de regio bij een overeenkomst tussen hoofd- en onderaannemer, en anders geen.",
                        "Name the agreement with the region for one between head contractor and subcontractor, and none otherwise."));
            }
            day("/startsOn", startsOn);
            day("/endsOn", endsOn);
            return new NewAgreement(kind, modelVersionId, otherId, frameworkId, stripped, likeId, startsOn, endsOn);
        }
    }

    /** What a draft says; what is left out becomes empty. */
    @Serdeable
    @Introspected
    record GivenContract(TermsJson terms, FillingJson filling) {
    }

    /** @param sha256 of the text that was read, as the agreement shows it */
    @Serdeable
    @Introspected
    record ReadText(String sha256) {
        String checked() {
            if (!SHA256.matcher(sha256).matches()) {
                throw Refusal.invalid("/sha256", "unknown-value", Message.of("Stuur de SHA-256 van de tekst die u las.",
                        "Send the SHA-256 of the text that you read."));
            }
            return sha256;
        }
    }

    /** @param reason in words; at most 2,000 characters */
    @Serdeable
    @Introspected
    record GivenReason(String reason) {
        String checked() {
            return required("/reason", reason);
        }
    }

    /** @param reason in words; absent for none */
    @Serdeable
    @Introspected
    record OptionalReason(@Nullable String reason) {
        @Nullable
        String checked() {
            return reason == null || reason.isBlank() ? null : required("/reason", reason);
        }
    }

    /** @param modelVersionId a newer version of the model; absent for the one that it has */
    @Serdeable
    @Introspected
    record GivenAmendment(@Nullable UUID modelVersionId, String reason) {
        String checked() {
            return required("/reason", reason);
        }
    }

    /**
     * A later last day.
     *
     * @param longReason why it runs longer than 48 months; absent for what was given before
     */
    @Serdeable
    @Introspected
    record GivenExtension(LocalDate lastDay, @Nullable String longReason, String reason) {
        String checked() {
            return required("/reason", reason);
        }

        String whySoLong() {
            return longReason == null || longReason.isBlank() ? "" : required("/longReason", longReason);
        }
    }

    /** @param lastDay at least the term of notice away */
    @Serdeable
    @Introspected
    record GivenNotice(LocalDate lastDay, String reason) {
        String checked() {
            return required("/reason", reason);
        }
    }

    private static void day(String pointer, @Nullable LocalDate day) {
        if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
            throw Refusal.invalid(pointer, "out-of-bounds", Message.of("Kies een dag van " + FIRST_YEAR + " tot en met " + LAST_YEAR + ".",
                    "Choose a day from " + FIRST_YEAR + " up to " + LAST_YEAR + "."));
        }
    }

    private static String required(String pointer, String text) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_REASON) {
            throw Refusal.invalid(pointer, "length", Message.of("Schrijf waarom, in hooguit " + LONGEST_REASON + " tekens.",
                    "Write why, in at most " + LONGEST_REASON + " characters."));
        }
        return stripped;
    }
}
