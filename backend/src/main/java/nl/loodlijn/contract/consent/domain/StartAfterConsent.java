package nl.loodlijn.contract.consent.domain;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.problem.Refusal.FieldError;

/**
 * A subcontractor is reported before it works, and works only after consent; one who is self-employed without staff is reported only. Source:
 * Contractstandaard Wmo 1.2 (October 2025) art. 3.9.
 */
public final class StartAfterConsent {
    public static final ProblemType TYPE = new ProblemType("start-before-consent", 409,
            Message.of("Een onderaannemer begint pas na de melding en de toestemming (Contractstandaard Wmo 1.2, artikel 3.9).",
                    "A subcontractor begins only after the report and the consent (Contractstandaard Wmo 1.2, article 3.9)."));
    private static final String POINTER = "/startsOn";

    private StartAfterConsent() {
    }

    /** @throws Refusal when the work would begin before the day of the report */
    public static void requireReportedAhead(LocalDate startsOn, LocalDate reportedOn) {
        if (startsOn.isBefore(reportedOn)) {
            throw refused("before-report", Message.of("Kies een begin op of na de dag van de melding, " + reportedOn + ".",
                    "Choose a start on or after the day of the report, " + reportedOn + "."));
        }
    }

    /**
     * @param firstDay on which it may work: that of the first consent, or of the report when none is needed; null while there is no consent
     * @param today in the Netherlands
     * @throws Refusal when the work would begin, or would have begun, before that
     */
    public static void requireConsent(LocalDate startsOn, @Nullable LocalDate firstDay, LocalDate today) {
        if (firstDay == null ? startsOn.isBefore(today) : startsOn.isBefore(firstDay)) {
            throw refused("before-consent", firstDay == null
                    ? Message.of("Er is nog geen toestemming. Kies vandaag of een latere dag.",
                            "There is no consent yet. Choose today or a later day.")
                    : Message.of("De eerste dag waarop dit mag is " + firstDay + ".",
                            "The first day on which this is allowed is " + firstDay
                                    + "."));
        }
    }

    private static Refusal refused(String code, Message detail) {
        return Refusal.of(TYPE, List.of(new FieldError(POINTER, code, detail)));
    }
}
