package nl.loodlijn.contract.declaration.domain;

import java.util.stream.Stream;

import nl.loodlijn.contract.agreement.domain.Broken;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;

/** An agreement, care category and municipality are declared once for a month: what belongs together stands in one line. */
public record OncePerPlace() implements DeclarationRule {
    public static final ProblemType PROBLEM = new ProblemType("declaration-twice", 422,
            Message.of("Dit staat twee keer in de declaratie.",
                    "This is in the declaration twice."));
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
        return statement.each((place, line) -> statement.lines().subList(0, place).stream().anyMatch(line::isAboutTheSameAs)
                ? Stream.of(broken("twice", DeclarationRule.line(place, "category"),
                        "Deze categorie staat voor deze gemeente al op een andere regel. Tel ze samen op.",
                        "This category is on another line for this municipality already. Add them up."))
                : Stream.empty());
    }
}
