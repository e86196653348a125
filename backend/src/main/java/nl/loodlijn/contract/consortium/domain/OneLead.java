package nl.loodlijn.contract.consortium.domain;

import java.util.ArrayList;
import java.util.List;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.problem.Refusal.FieldError;

/** One organisation at a time speaks for all (penvoerder), so that a region knows whom to turn to. A rule of the register. */
public final class OneLead {
    public static final ProblemType TYPE = new ProblemType("consortium-two-leads", 422,
            Message.of("Er is één penvoerder tegelijk.", "There is one lead at a time."));

    private OneLead() {
    }

    /** @throws Refusal when there are two on a day */
    public static void require(List<Participation> participations) {
        List<FieldError> errors = new ArrayList<>();
        for (int i = 1; i < participations.size(); i++) {
            Participation later = participations.get(i);
            if (leads(later) && participations.subList(0, i).stream()
                    .anyMatch(earlier -> leads(earlier) && earlier.period().and(later.period()).isPresent())) {
                errors.add(new FieldError("/members/" + i + "/roles", "two-leads",
                        Message.of("Op deze dagen is een ander al penvoerder.", "On these days another is the lead already.")));
            }
        }
        if (!errors.isEmpty()) {
            throw Refusal.of(TYPE, errors);
        }
    }

    private static boolean leads(Participation participation) {
        return participation.roles().contains(MemberRole.LEAD);
    }
}
