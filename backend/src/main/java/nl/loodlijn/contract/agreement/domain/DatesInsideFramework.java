package nl.loodlijn.contract.agreement.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;

/** An agreement does not lie in the past, and lies within the one it falls under: its days, care categories and municipalities. */
public record DatesInsideFramework() implements AgreementRule {
    public static final ProblemType PROBLEM = new ProblemType("outside-framework", 422,
            Message.of("Dit valt buiten de overeenkomst met de regio.", "This is outside the agreement with the region."));
    private static final Message SOURCE = Message.of("Contractstandaard Wmo 1.2 art. 1.3 en 3.9",
            "Contract standard Wmo 1.2, articles 1.3 and 3.9");

    @Override
    public ProblemType problem() {
        return PROBLEM;
    }

    @Override
    public Message source() {
        return SOURCE;
    }

    @Override
    public Stream<Broken> check(Proposal proposal) {
        List<Broken> outside = new ArrayList<>();
        AgreementTerms terms = proposal.terms();
        LocalDate first = terms.startsOn();
        LocalDate last = terms.endsOn();
        if (first != null && last != null && last.isBefore(first)) {
            outside.add(broken("ends-before-it-starts", "/terms/endsOn", "De laatste dag ligt voor de eerste.",
                    "The last day is before the first."));
        }
        if (last != null && last.isBefore(proposal.today())) {
            outside.add(broken("over-already", "/terms/endsOn", "De laatste dag is al voorbij.", "The last day has passed already."));
        }
        proposal.framework().map(Framework::terms).ifPresent(around -> {
            LocalDate from = around.startsOn();
            LocalDate until = around.endsOn();
            if (first != null && from != null && first.isBefore(from)) {
                outside.add(
                        broken("before-framework", "/terms/startsOn", "De overeenkomst met de regio begint op " + Days.dutch(from) + ".",
                                "The agreement with the region begins on " + Days.english(from) + "."));
            }
            if (last != null && until != null && last.isAfter(until)) {
                outside.add(broken("after-framework", "/terms/endsOn", "De overeenkomst met de regio eindigt op " + Days.dutch(until) + ".",
                        "The agreement with the region ends on " + Days.english(until) + "."));
            }
            within(outside, terms.categories(), around.categories(), "/terms/categories/", "Deze zorgcategorie", "This care category");
            within(outside, terms.municipalities(), around.municipalities(), "/terms/municipalities/", "Deze gemeente",
                    "This municipality");
        });
        return outside.stream();
    }

    private void within(List<Broken> outside, List<String> given, List<String> around, String pointer, String dutch, String english) {
        for (int i = 0; i < given.size(); i++) {
            if (!around.contains(given.get(i))) {
                outside.add(broken("not-in-framework", pointer + i, dutch + " staat niet in de overeenkomst met de regio.",
                        english + " is not in the agreement with the region."));
            }
        }
    }
}
