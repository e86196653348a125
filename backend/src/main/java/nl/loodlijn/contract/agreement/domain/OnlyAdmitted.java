package nl.loodlijn.contract.agreement.domain;

import java.time.LocalDate;
import java.util.stream.Stream;

import nl.loodlijn.contract.domain.AgreementKind;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;

/**
 * A subcontractor is one that the region approved and did not suspend, for every act that the agreement is about (alleen toegelaten aanbieders). A head
 * contractor comes out of a procedure of its own.
 */
public record OnlyAdmitted() implements AgreementRule {
    public static final ProblemType PROBLEM = new ProblemType("not-admitted", 422,
            Message.of("Deze aanbieder is niet toegelaten.", "This provider is not admitted."));
    private static final Message SOURCE = Message.of("Geschiktheidseisen van de regio; Contractstandaard Wmo 1.2 art. 3.9",
            "Eligibility criteria of the region; contract standard Wmo 1.2, article 3.9");

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
        if (proposal.kind() == AgreementKind.REGION_HEAD) {
            return Stream.empty();
        }
        LocalDate first = proposal.terms().startsOn();
        LocalDate day = first == null || first.isBefore(proposal.today()) ? proposal.today() : first;
        return proposal.terms().laws().filter(law -> {
            LocalDate until = proposal.admitted().get(law);
            return until == null || until.isBefore(day);
        }).map(law -> broken("not-admitted", "/terms/categories",
                "De aanbieder is op " + Days.dutch(day) + " niet toegelaten voor de " + (law.equals("WMO") ? "Wmo 2015" : "Jeugdwet") + ".",
                "The provider is not admitted for the " + (law.equals("WMO") ? "Social Support Act" : "Youth Act") + " on "
                        + Days.english(day) + "."));
    }
}
