package nl.loodlijn.contract.agreement.domain;

import java.util.stream.Stream;

import nl.loodlijn.contract.domain.AgreementKind;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;

/**
 * Nobody works as a subcontractor before the region or the municipality consented, for every care category and in every municipality that is agreed on
 * (toestemming vooraf). It keeps an agreement from coming in force, not from being offered: consent may be asked meanwhile.
 */
public record ConsentBeforeStart() implements AgreementRule {
    public static final ProblemType PROBLEM = new ProblemType("consent-lacks", 422,
            Message.of("Er is nog geen toestemming voor deze onderaannemer.", "There is no consent to this subcontractor yet."));
    private static final Message SOURCE = Message.of("Contractstandaard Wmo 1.2 art. 3.9", "Contract standard Wmo 1.2, article 3.9");

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
        if (proposal.kind() != AgreementKind.HEAD_SUB) {
            return Stream.empty();
        }
        return proposal.unconsented().stream().map(lacks -> broken("consent-lacks", "/terms/municipalities",
                "Voor " + lacks.category() + " in " + lacks.municipality()
                        + " is op de eerste dag geen toestemming. Vraag die eerst, of begin later.",
                "For " + lacks.category() + " in " + lacks.municipality()
                        + " there is no consent on the first day. Ask for it first, or begin later."));
    }
}
