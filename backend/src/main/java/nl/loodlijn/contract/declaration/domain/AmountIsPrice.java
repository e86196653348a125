package nl.loodlijn.contract.declaration.domain;

import java.math.BigDecimal;
import java.util.stream.Stream;

import nl.loodlijn.contract.agreement.domain.Broken;
import nl.loodlijn.contract.agreement.domain.Cents;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;

/** Where a price per unit was agreed on, an amount is that price times the quantity, rounded once to the cent. */
public record AmountIsPrice() implements DeclarationRule {
    public static final ProblemType PROBLEM = new ProblemType("declaration-not-the-price", 422,
            Message.of("Het bedrag is niet de prijs maal de hoeveelheid.",
                    "The amount is not the price times the quantity."));
    private static final Message SOURCE = Message.of("De overeenkomst waaronder u declareert: prijs en vergoeding",
            "The agreement that is declared under: price and fee");

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
        return statement.each((place, line) -> switch (statement.own(line)) {
            case OwnPart.PerUnit own -> own.row(line).map(row -> perUnit(place, line, row)).orElseGet(
                    () -> Stream.of(broken("product-not-agreed", DeclarationRule.line(place, "product"),
                            "Kies een product uit de prijstabel van de overeenkomst.",
                            "Choose a product of the price table of the agreement.")));
            case OwnPart.Sum _ -> line.unit() == null && line.product().isEmpty()
                    ? Stream.empty()
                    : Stream.of(broken("sum-has-no-units", DeclarationRule.line(place, "product"),
                            "Van een vaste som declareert u alleen een bedrag.", "Of a fixed sum only an amount is declared."));
            case OwnPart.Nothing _ -> Stream.of(broken("nothing-to-declare", DeclarationRule.line(place, "amountCents"),
                    "Onder deze overeenkomst is voor uw deel geen vergoeding afgesproken.",
                    "No payment was agreed on for your part under this agreement."));
        });
    }

    private Stream<Broken> perUnit(int place, DeclaredLine line, OwnPart.Row row) {
        if (line.product().matches("(jz020|wmo020)-.*") && !line.product().equals(line.category())) {
            return Stream.of(broken("other-category", DeclarationRule.line(place, "category"),
                    "Deze prijs is van een andere zorgcategorie.", "This price is of another care category."));
        }
        BigDecimal quantity = line.quantity();
        if (quantity == null) {
            return Stream.of(
                    broken("quantity-lacks", DeclarationRule.line(place, "quantity"), "Vul een hoeveelheid in.", "Fill in a quantity."));
        }
        long right = Cents.of(quantity, row.cents());
        return line.amountCents() == right
                ? Stream.empty()
                : Stream.of(broken("not-price-times-quantity", DeclarationRule.line(place, "amountCents"),
                        "Bij deze hoeveelheid hoort " + Cents.dutch(right) + " (" + Cents.dutch(row.cents()) + " per " + row.unit().dutch()
                                + ").",
                        "This quantity comes to " + Cents.english(right) + " (" + Cents.english(row.cents()) + " per unit)."));
    }
}
