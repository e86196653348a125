package nl.loodlijn.contract.declaration.domain;

import java.util.stream.Stream;

import nl.loodlijn.contract.agreement.domain.Broken;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;

/** A month is declared when it is over, so that nothing is declared that was not done. */
public record MonthIsOver() implements DeclarationRule {
    public static final ProblemType PROBLEM = new ProblemType("declaration-too-early", 422,
            Message.of("Deze maand is nog niet voorbij.",
                    "This month is not over yet."));
    private static final Message SOURCE = Message.of("Contractstandaard Wmo 1.2 art. 3.12 (declareren na levering)",
            "Contract standard Wmo 1.2, article 3.12 (declaring after delivery)");

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
        return statement.today().isAfter(statement.period().atEndOfMonth())
                ? Stream.empty()
                : Stream.of(broken("month-not-over", "/period", "U verstuurt de declaratie van een maand vanaf de eerste dag erna.",
                        "A declaration of a month is sent from the first day after it."));
    }
}
