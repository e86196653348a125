package nl.loodlijn.admission.criteria;

import java.util.List;
import java.util.stream.Stream;

import nl.loodlijn.admission.domain.CareLaw;
import nl.loodlijn.admission.domain.Criterion;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal;

/**
 * Under every law of a set something is asked. Otherwise a provider would be admitted under a law without having shown anything, while the same requirements
 * hold for everybody (Jeugdwet art. 2.11, Wmo 2015 art. 2.6.4: contracting on objective criteria).
 */
final class LawsAsked {
    private LawsAsked() {
    }

    /**
     * @param laws names of {@link CareLaw}
     * @throws Refusal criteria-incomplete, naming the laws for which nothing is asked
     */
    static void requireAll(List<String> laws, List<Criterion> criteria) {
        List<Refusal.FieldError> unasked = Stream.of(CareLaw.values()).filter(law -> laws.contains(law.name()))
                .filter(law -> criteria.stream().noneMatch(criterion -> criterion.laws().contains(law)))
                .map(law -> new Refusal.FieldError("/laws", "nothing-asked", message(law))).toList();
        if (!unasked.isEmpty()) {
            throw Refusal.of(AdmissionProblem.INCOMPLETE, unasked);
        }
    }

    private static Message message(CareLaw law) {
        String dutch = law == CareLaw.WMO ? "Wmo 2015" : "Jeugdwet";
        String english = law == CareLaw.WMO ? "Social Support Act 2015" : "Youth Act";
        return Message.of(
                "Deze lijst geldt voor de " + dutch
                        + ", maar vraagt daarvoor niets. Voeg een eis toe die voor deze wet geldt, of haal de wet weg.",
                "This set holds for the " + english
                        + " but asks nothing under it. Add a criterion that holds for this law, or take the law away.");
    }
}
