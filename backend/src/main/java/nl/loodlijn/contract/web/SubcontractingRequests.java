package nl.loodlijn.contract.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.contract.consent.ReportSubcontractor;
import nl.loodlijn.platform.privacy.CitizenServiceNumber;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal;

/** What callers ask about subcontractors. */
final class SubcontractingRequests {
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_REASON = 4000;
    private static final int MOST = 60;

    private SubcontractingRequests() {
    }

    /**
     * A subcontractor that is reported.
     *
     * @param providerId of the list; absent when it is not on it, and then name and KvK number say who it is
     * @param name at most 300 characters
     * @param kvkNumber 8 digits; needed where the list does not know it
     * @param selfEmployed self-employed without staff: registered, no consent needed
     * @param categories codes of product categories, 1 to 60
     * @param municipalities codes of municipalities, 1 to 60
     * @param task what it does, without data of a client, 1 to 2,000 characters
     * @param startsOn planned, today or later
     * @param endsOn last day; absent for no end
     */
    @Serdeable
    @Introspected
    record NewSubcontracting(@Nullable UUID providerId, @Nullable String name, @Nullable String kvkNumber, boolean selfEmployed,
            List<String> categories, List<String> municipalities, String task, LocalDate startsOn, @Nullable LocalDate endsOn) {
        ReportSubcontractor.Report checked() {
            List<String> care = some("/categories", categories);
            List<String> places = some("/municipalities", municipalities);
            for (String place : places) {
                if (!place.matches("GM[0-9]{4}")) {
                    throw Refusal.invalid("/municipalities", "unknown-value",
                            Message.of("Dit is geen gemeente: " + place + ".", "This is no municipality: " + place + "."));
                }
            }
            if (endsOn != null && endsOn.isBefore(startsOn)) {
                throw Refusal.invalid("/endsOn", "before-start",
                        Message.of("De laatste dag ligt voor het begin.", "The last day lies before the start."));
            }
            return new ReportSubcontractor.Report(providerId, text("/name", name, LONGEST_NAME),
                    text("/kvkNumber", kvkNumber, LONGEST_NAME).replace(" ", ""), selfEmployed, care, places,
                    written("/task", task, LONGEST_TEXT), startsOn, endsOn);
        }
    }

    /** @param question 1 to 2,000 characters */
    @Serdeable
    @Introspected
    record ConsentQuestion(String question) {
        String checked() {
            return written("/question", question, LONGEST_TEXT);
        }
    }

    /** @param answer 1 to 2,000 characters */
    @Serdeable
    @Introspected
    record ConsentAnswer(String answer) {
        String checked() {
            return written("/answer", answer, LONGEST_TEXT);
        }
    }

    /**
     * A decision about a subcontractor.
     *
     * @param consented whether it may work
     * @param reason at most 4,000 characters; needed to refuse
     */
    @Serdeable
    @Introspected
    record ConsentDecision(boolean consented, @Nullable String reason) {
        String checkedReason() {
            return text("/reason", reason, LONGEST_REASON);
        }
    }

    /**
     * A consent that is taken back.
     *
     * @param lastDay of the work, today or later
     * @param reason 1 to 4,000 characters
     */
    @Serdeable
    @Introspected
    record ConsentRevocation(LocalDate lastDay, String reason) {
        String checkedReason() {
            return text("/reason", reason, LONGEST_REASON);
        }
    }

    /**
     * Consent to the subcontractor of an agreement.
     *
     * @param task what it does, without data of a client, 1 to 2,000 characters
     * @param selfEmployed self-employed without staff: registered, no consent needed
     */
    @Serdeable
    @Introspected
    record AskedForAgreement(String task, boolean selfEmployed) {
        String checked() {
            return written("/task", task, LONGEST_TEXT);
        }
    }

    /** @param startsOn not before the report, nor before consent */
    @Serdeable
    @Introspected
    record MovedStart(LocalDate startsOn) {
    }

    /** @param reason at most 2,000 characters; may be left out */
    @Serdeable
    @Introspected
    record ReportWithdrawal(@Nullable String reason) {
        String checked() {
            return text("/reason", reason, LONGEST_TEXT);
        }
    }

    /**
     * The end of the work of a subcontractor.
     *
     * @param lastDay on which it works, or worked
     * @param reason at most 2,000 characters; may be left out
     */
    @Serdeable
    @Introspected
    record EndedWork(LocalDate lastDay, @Nullable String reason) {
        String checkedReason() {
            return text("/reason", reason, LONGEST_TEXT);
        }
    }

    private static List<String> some(String pointer, List<String> given) {
        List<String> values = given.stream().map(String::strip).filter(value -> !value.isEmpty()).distinct().sorted().toList();
        if (values.isEmpty() || values.size() > MOST) {
            throw Refusal.invalid(pointer, "out-of-range", Message.of("Kies er 1 tot " + MOST + ".", "Choose 1 to " + MOST + "."));
        }
        return values;
    }

    private static String written(String pointer, String given, int most) {
        String text = text(pointer, given, most);
        if (text.isEmpty()) {
            throw Refusal.invalid(pointer, "missing", Message.of("Vul dit in.", "Fill this in."));
        }
        return text;
    }

    private static String text(String pointer, @Nullable String given, int most) {
        String text = given == null ? "" : given.strip();
        if (text.length() > most || text.indexOf('\0') >= 0) {
            throw Refusal.invalid(pointer, "too-long",
                    Message.of("Dit is te lang; hooguit " + most + " tekens.", "This is too long; at most " + most + " characters."));
        }
        if (!pointer.equals("/kvkNumber") && CitizenServiceNumber.canBeIn(text)) {
            throw Refusal.invalid(pointer, "citizen-service-number",
                    Message.of("Hier staat een getal dat een burgerservicenummer kan zijn. Haal het weg: dit gaat niet over cliënten.",
                            "This holds a number that can be a citizen service number (BSN). Remove it: this is not about clients."));
        }
        return text;
    }
}
