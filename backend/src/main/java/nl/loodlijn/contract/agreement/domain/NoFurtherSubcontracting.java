package nl.loodlijn.contract.agreement.domain;

import java.util.stream.Stream;

import nl.loodlijn.contract.domain.AgreementKind;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;

/** A subcontractor does not subcontract: who hands work on has an agreement with the region itself (verbod op verdere onderaanneming). */
public record NoFurtherSubcontracting() implements AgreementRule {
    public static final ProblemType PROBLEM = new ProblemType("further-subcontracting", 422,
            Message.of("Een onderaannemer zet het werk niet verder uit.", "A subcontractor does not pass the work on."));
    private static final Message SOURCE = Message.of("Contractstandaard Wmo 1.2 art. 3.9; modelcontract, verbod op verdere onderaanneming",
            "Contract standard Wmo 1.2, article 3.9; model contract, no further subcontracting");

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
        boolean passedOn = proposal.kind() == AgreementKind.HEAD_SUB
                && proposal.framework().filter(framework -> framework.kind() != AgreementKind.REGION_HEAD).isPresent();
        return passedOn
                ? Stream.of(broken("further-subcontracting", "/frameworkId",
                        "U bent in deze keten zelf onderaannemer. Zonder toestemming van de regio, in een eigen overeenkomst, zet u het werk niet verder uit.",
                        "You are a subcontractor in this chain. Without consent of the region, in an agreement of your own, you do not pass the work on."))
                : Stream.empty();
    }
}
