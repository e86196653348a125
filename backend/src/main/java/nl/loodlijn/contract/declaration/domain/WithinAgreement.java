package nl.loodlijn.contract.declaration.domain;

import java.util.stream.Stream;

import nl.loodlijn.contract.agreement.domain.Broken;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;

/** Nothing is declared outside the days, the care categories and the municipalities of the agreement. */
public record WithinAgreement() implements DeclarationRule {
    public static final ProblemType PROBLEM = new ProblemType("declaration-outside-agreement", 422,
            Message.of("Dit valt buiten de overeenkomst.",
                    "This is outside the agreement."));
    private static final Message SOURCE = Message.of("De overeenkomst waaronder u declareert: duur, omschrijving van de diensten",
            "The agreement that is declared under: duration, description of the services");

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
        return statement.each((place, line) -> Stream.concat(days(statement, place, line), what(statement, place, line)));
    }

    private Stream<Broken> days(Statement statement, int place, DeclaredLine line) {
        boolean inMonth = !line.firstDay().isBefore(statement.period().atDay(1))
                && !line.lastDay().isAfter(statement.period().atEndOfMonth());
        if (line.firstDay().isAfter(line.lastDay())) {
            return Stream.of(broken("days-reversed", DeclarationRule.line(place, "lastDay"), "De laatste dag ligt voor de eerste.",
                    "The last day is before the first."));
        }
        if (!inMonth) {
            return Stream.of(broken("outside-month", DeclarationRule.line(place, "firstDay"), "Kies dagen in de maand die u declareert.",
                    "Choose days in the month that you declare."));
        }
        return statement.under().runsFrom(line.firstDay(), line.lastDay())
                ? Stream.empty()
                : Stream.of(broken("outside-days", DeclarationRule.line(place, "firstDay"),
                        "De overeenkomst loopt van " + statement.under().firstDay() + " tot en met " + statement.under().lastDay()
                                + ". Kies dagen daarin.",
                        "The agreement runs from " + statement.under().firstDay() + " until " + statement.under().lastDay()
                                + ". Choose days in it."));
    }

    private Stream<Broken> what(Statement statement, int place, DeclaredLine line) {
        var terms = statement.under().on(line.lastDay());
        Stream<Broken> category = terms.categories().contains(line.category())
                ? Stream.empty()
                : Stream.of(broken("category-not-agreed", DeclarationRule.line(place, "category"),
                        "Deze zorgcategorie staat niet in de overeenkomst.", "This care category is not in the agreement."));
        Stream<Broken> municipality = terms.municipalities().contains(line.municipality())
                ? Stream.empty()
                : Stream.of(broken("municipality-not-agreed", DeclarationRule.line(place, "municipality"),
                        "Deze gemeente staat niet in de overeenkomst.", "This municipality is not in the agreement."));
        return Stream.concat(category, municipality);
    }
}
