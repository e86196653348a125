package nl.loodlijn.contract.consortium.domain;

import java.util.ArrayList;
import java.util.List;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.problem.Refusal.FieldError;

/** An organisation takes part once on a day, with all its roles; so it is counted once, and its share is not doubled. A rule of the register. */
public final class MemberOnceAtATime {
    public static final ProblemType TYPE = new ProblemType("consortium-member-twice", 422,
            Message.of("Deze organisatie doet op dezelfde dag twee keer mee.", "This organisation takes part twice on the same day."));

    private MemberOnceAtATime() {
    }

    /** @throws Refusal when the days of two participations of one organisation overlap */
    public static void require(List<Participation> participations) {
        List<FieldError> errors = new ArrayList<>();
        for (int i = 1; i < participations.size(); i++) {
            Participation later = participations.get(i);
            if (participations.subList(0, i).stream().anyMatch(
                    earlier -> earlier.member().equals(later.member()) && earlier.period().and(later.period()).isPresent())) {
                errors.add(new FieldError("/members/" + i + "/startsOn", "twice",
                        Message.of("Deze organisatie staat er al, op dezelfde dagen. Geef haar daar alle rollen, of kies andere dagen.",
                                "This organisation is there already, on the same days. Give it all its roles there, or choose other days.")));
            }
        }
        if (!errors.isEmpty()) {
            throw Refusal.of(TYPE, errors);
        }
    }
}
