package nl.loodlijn.contract.agreement.domain;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import nl.loodlijn.contract.domain.Deviation;
import nl.loodlijn.contract.domain.FillingProblem;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;

/** Every departure from the model has a reason that others can judge, and nobody departs from part 3 (afwijking met reden). */
public record DeviationNeedsReason() implements AgreementRule {
    public static final ProblemType PROBLEM = new ProblemType("deviation-refused", 422,
            Message.of("Een afwijking van het modelcontract kan zo niet.",
                    "A deviation from the model contract is not possible like this."));
    private static final Message SOURCE = Message.of("Modelcontract van de regio; Contractstandaard Wmo 1.2, deel 3",
            "Model contract of the region; contract standard Wmo 1.2, part 3");

    @Override
    public ProblemType problem() {
        return PROBLEM;
    }

    @Override
    public Message source() {
        return SOURCE;
    }

    private static final int SHORTEST = 10;

    @Override
    public Stream<Broken> check(Proposal proposal) {
        Stream<Broken> wrong = proposal.filling().problems(proposal.model()).stream()
                .filter(problem -> problem.pointer().startsWith("/deviations/"))
                .map(problem -> broken(code(problem), "/filling" + problem.pointer(), problem.detail().dutch(),
                        problem.detail().english()));
        List<Deviation> deviations = proposal.filling().deviations();
        Stream<Broken> scant = IntStream.range(0, deviations.size())
                .filter(i -> !deviations.get(i).reason().isBlank() && deviations.get(i).reason().strip().length() < SHORTEST)
                .mapToObj(i -> broken("reason-too-short", "/filling/deviations/" + i + "/reason",
                        "Leg uit waarom, in ten minste " + SHORTEST + " tekens.", "Explain why, in at least " + SHORTEST + " characters."));
        return Stream.concat(wrong, scant);
    }

    private static String code(FillingProblem problem) {
        return problem.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
