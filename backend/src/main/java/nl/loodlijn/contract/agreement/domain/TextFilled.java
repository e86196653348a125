package nl.loodlijn.contract.agreement.domain;

import java.util.Locale;
import java.util.stream.Stream;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;

/** Every choice of the model is made and every slot is filled in within its bounds. */
public record TextFilled() implements AgreementRule {
    public static final ProblemType PROBLEM = new ProblemType("contract-text-open", 422,
            Message.of("De tekst van het contract is nog niet af.", "The text of the contract is not finished."));
    private static final Message SOURCE = Message.of("Modelcontract van de regio", "Model contract of the region");

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
        return proposal.filling().problems(proposal.model()).stream().filter(problem -> !problem.pointer().startsWith("/deviations/"))
                .map(problem -> broken(problem.code().name().toLowerCase(Locale.ROOT).replace('_', '-'), "/filling" + problem.pointer(),
                        problem.detail().dutch(), problem.detail().english()));
    }
}
