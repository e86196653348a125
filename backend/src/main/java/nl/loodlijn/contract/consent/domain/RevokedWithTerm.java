package nl.loodlijn.contract.consent.domain;

import java.time.LocalDate;
import java.util.List;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.problem.Refusal.FieldError;

/**
 * Who takes a consent back says why, and gives a last day that did not go by, so that those who get help are handed over. Source: Contractstandaard Wmo
 * 1.2 (October 2025) art. 3.9; Awb art. 3:46.
 */
public final class RevokedWithTerm {
    public static final ProblemType TYPE = new ProblemType("revocation-without-term", 422,
            Message.of("Zeg waarom u de toestemming terugneemt, en tot en met welke dag het werk nog doorgaat.",
                    "Say why you take the consent back, and until which day the work goes on."));

    private RevokedWithTerm() {
    }

    /** @throws Refusal without a reason, or with a last day before today */
    public static void require(String reason, LocalDate lastDay, LocalDate today) {
        if (reason.isBlank()) {
            throw Refusal.of(TYPE, List.of(new FieldError("/reason", "missing",
                    Message.of("Schrijf de reden op. De hoofdaannemer leest die.", "Write the reason. The head contractor reads it."))));
        }
        if (lastDay.isBefore(today)) {
            throw Refusal.of(TYPE, List.of(new FieldError("/lastDay", "in-the-past",
                    Message.of("Kies vandaag of een latere dag.", "Choose today or a later day."))));
        }
    }
}
