package nl.loodlijn.contract.agreement.domain;

import java.util.stream.Stream;

import nl.loodlijn.contract.domain.AgreementKind;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;

/** A subcontract stands under an agreement of the region with the head contractor that is in force. */
public record FrameworkRuns() implements AgreementRule {
    public static final ProblemType PROBLEM = new ProblemType("framework-not-in-force", 422,
            Message.of("De overeenkomst waar deze onder valt, is niet van kracht.",
                    "The agreement that this one falls under is not in force."));
    private static final Message SOURCE = Message.of("Contractstandaard Wmo 1.2 art. 1.2 en 3.9",
            "Contract standard Wmo 1.2, articles 1.2 and 3.9");

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
        boolean runs = proposal.framework().filter(framework -> framework.state().isRunning())
                .filter(framework -> framework.terms().endsOn() == null || !framework.terms().endsOn().isBefore(proposal.today()))
                .isPresent();
        return runs
                ? Stream.empty()
                : Stream.of(broken("framework-not-in-force", "/frameworkId",
                        "De overeenkomst met de regio is niet (meer) van kracht. Zonder die overeenkomst kan dit niet.",
                        "The agreement with the region is not in force (any more). Without it this cannot be."));
    }
}
