package nl.loodlijn.contract.agreement.domain;

import java.util.stream.Stream;

import nl.loodlijn.contract.domain.AgreementKind;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;

/** A subcontractor subcontracts only with consent to whom it hands the work on (verbod op verdere onderaanneming). */
public record NoFurtherSubcontracting() implements AgreementRule {
    public static final ProblemType PROBLEM = new ProblemType("further-subcontracting", 422,
            Message.of("Een onderaannemer zet het werk niet zonder toestemming verder uit.",
                    "A subcontractor does not pass the work on without consent."));
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
        return passedOn && !proposal.unconsented().isEmpty()
                ? Stream.of(broken("further-subcontracting", "/frameworkId",
                        "U bent in deze keten zelf onderaannemer. Zonder toestemming zet u het werk niet verder uit. Vraag die eerst.",
                        "You are a subcontractor in this chain. Without consent you do not pass the work on. Ask for it first."))
                : Stream.empty();
    }
}
