package nl.loodlijn.contract.consent.domain;

import java.util.List;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.problem.Refusal.FieldError;

/** Who refuses says why. Source: Contractstandaard Wmo 1.2 (October 2025) art. 3.9; Awb art. 3:46. */
public final class RefusalHasReason {
    public static final ProblemType TYPE = new ProblemType("refusal-without-reason", 422,
            Message.of("Zeg waarom u weigert.", "Say why you refuse."));

    private RefusalHasReason() {
    }

    /** @throws Refusal when consent is refused without a reason */
    public static void require(boolean consented, String reason) {
        if (!consented && reason.isBlank()) {
            throw Refusal.of(TYPE, List.of(new FieldError("/reason", "missing", Message
                    .of("Schrijf de reden op. De hoofdaannemer leest die in de brief.",
                            "Write the reason. The head contractor reads it in the letter."))));
        }
    }
}
