package nl.loodlijn.contract.consortium.domain;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.problem.Refusal.FieldError;

/** A cooperative makes agreements with its members, so none of them is itself. Source: Burgerlijk Wetboek art. 2:53 lid 1. */
public final class NotItsOwnMember {
    public static final ProblemType TYPE = new ProblemType("consortium-own-member", 422,
            Message.of("Een organisatie is geen lid van zichzelf.", "An organisation is no member of itself."));

    private NotItsOwnMember() {
    }

    /** @throws Refusal when the consortium takes part in itself */
    public static void require(UUID consortium, List<Participation> participations) {
        List<FieldError> errors = IntStream.range(0, participations.size()).filter(i -> participations.get(i).member().equals(consortium))
                .mapToObj(i -> new FieldError("/members/" + i + "/kvk", "own-member", TYPE.title())).toList();
        if (!errors.isEmpty()) {
            throw Refusal.of(TYPE, errors);
        }
    }
}
