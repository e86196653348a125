package nl.loodlijn.contract.consortium.domain;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.problem.Refusal.FieldError;

/**
 * Where a region decided so, an organisation delivers for one consortium at a time in a municipality, so that consortia do not become each other's competitors and
 * allies at once. It is looked at when somebody says who takes part, and when an agreement takes a consortium to another municipality. Source: the rule of the
 * Utrecht model that an organisation is active in one track (spoor) only.
 */
public final class OneConsortiumPerArea {
    public static final ProblemType TYPE = new ProblemType("consortium-area-taken", 422,
            Message.of("Een organisatie doet in een gemeente aan hooguit één samenwerkingsverband mee.",
                    "An organisation takes part in at most one consortium in a municipality."));

    private OneConsortiumPerArea() {
    }

    /**
     * That an organisation delivers for another consortium that works in the same places.
     *
     * @param consortium what the other is called
     * @param places names of the municipalities in which both work
     */
    public record Elsewhere(UUID member, String consortium, String places, Period period) {
    }

    /** @throws Refusal when an organisation delivers for another one on the same days */
    public static void require(List<Participation> participations, List<Elsewhere> elsewhere) {
        List<FieldError> errors = IntStream.range(0, participations.size()).boxed()
                .flatMap(i -> elsewhere.stream().filter(other -> clashes(participations.get(i), other)).limit(1)
                        .map(other -> new FieldError("/members/" + i + "/kvk", "area-taken",
                                Message.of("Deze organisatie doet al mee aan " + other.consortium() + ", dat ook werkt in " + other.places()
                                        + ". Kies andere dagen, of laat haar daar eerst stoppen.",
                                        "This organisation takes part in " + other.consortium() + " already, which works in "
                                                + other.places()
                                                + " too. Choose other days, or let it stop there first."))))
                .toList();
        if (!errors.isEmpty()) {
            throw Refusal.of(TYPE, errors);
        }
    }

    private static boolean clashes(Participation participation, Elsewhere other) {
        return participation.delivers() && participation.member().equals(other.member())
                && participation.period().and(other.period()).isPresent();
    }
}
