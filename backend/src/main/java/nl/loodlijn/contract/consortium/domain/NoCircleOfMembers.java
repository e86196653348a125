package nl.loodlijn.contract.consortium.domain;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.problem.Refusal.FieldError;

/** On no day a consortium is a member of itself by way of its members. Follows from Burgerlijk Wetboek art. 2:53 lid 1. */
public final class NoCircleOfMembers {
    public static final ProblemType TYPE = new ProblemType("consortium-circle", 422,
            Message.of("Zo is deze organisatie via haar leden lid van zichzelf.",
                    "This makes the organisation a member of itself by way of its members."));

    private NoCircleOfMembers() {
    }

    /** That an organisation takes part in another consortium. */
    public record Link(UUID consortium, UUID member, Period period) {
    }

    /**
     * @param others who takes part in the other consortia of the region, without a circle among them
     * @throws Refusal when the consortium is found among the members of its members, on a day on which all of them take part
     */
    public static void require(UUID consortium, List<Participation> participations, List<Link> others) {
        List<Link> elsewhere = others.stream().filter(link -> !link.consortium().equals(consortium)).toList();
        List<FieldError> errors = IntStream.range(0, participations.size())
                .filter(i -> leadsTo(consortium, participations.get(i).member(), participations.get(i).period(), elsewhere))
                .mapToObj(i -> new FieldError("/members/" + i + "/kvk", "circle",
                        Message.of("Deze organisatie bestaat zelf uit leden, en daar zit het consortium bij.",
                                "This organisation has members itself, and the consortium is one of them.")))
                .toList();
        if (!errors.isEmpty()) {
            throw Refusal.of(TYPE, errors);
        }
    }

    private static boolean leadsTo(UUID consortium, UUID from, Period period, List<Link> links) {
        return links.stream().filter(link -> link.consortium().equals(from)).anyMatch(link -> link.period().and(period)
                .filter(both -> link.member().equals(consortium) || leadsTo(consortium, link.member(), both, links)).isPresent());
    }
}
