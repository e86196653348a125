package nl.loodlijn.contract.declaration.domain;

import java.util.stream.Stream;

import nl.loodlijn.contract.agreement.domain.Broken;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;

/** A declaration states at least one amount. */
public record LinesStated() implements DeclarationRule {
    public static final ProblemType PROBLEM = new ProblemType("declaration-empty", 422,
            Message.of("De declaratie noemt geen bedrag.",
                    "The declaration states no amount."));
    private static final Message SOURCE = Message.of("Contractstandaard Wmo 1.2 art. 3.12 (declareren)",
            "Contract standard Wmo 1.2, article 3.12 (declaring)");

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
        return statement.lines().isEmpty()
                ? Stream.of(
                        broken("empty", "/lines", "Voeg ten minste één regel met een bedrag toe.", "Add at least one line with an amount."))
                : Stream.empty();
    }
}
