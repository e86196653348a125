package nl.loodlijn.contract.declaration.domain;

import java.util.stream.Stream;

import nl.loodlijn.contract.agreement.domain.Broken;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;

/** Work of a subcontractor is paid on days on which there was consent to it, for the care category and in the municipality (toestemming vooraf). */
public record ConsentOnItsDays() implements DeclarationRule {
    public static final ProblemType PROBLEM = new ProblemType("declaration-without-consent", 422,
            Message.of("Op deze dagen was er geen toestemming voor de onderaannemer.",
                    "There was no consent to the subcontractor on these days."));
    private static final Message SOURCE = Message.of("Contractstandaard Wmo 1.2 art. 3.9",
            "Contract standard Wmo 1.2, article 3.9");

    @Override
    public ProblemType problem() {
        return PROBLEM;
    }

    @Override
    public Message source() {
        return SOURCE;
    }

    @Override
    public Stream<Broken> check(Statement statement) {
        return statement.unconsented().entrySet().stream().sorted(java.util.Map.Entry.comparingByKey())
                .map(lacks -> broken("consent-lacks", DeclarationRule.line(lacks.getKey(), "firstDay"),
                        "Op " + lacks.getValue() + " was hier geen toestemming voor. Kies andere dagen, of verwijder de regel.",
                        "On " + lacks.getValue() + " there was no consent to this. Choose other days, or remove the line."));
    }
}
