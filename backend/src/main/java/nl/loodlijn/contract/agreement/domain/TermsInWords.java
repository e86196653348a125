package nl.loodlijn.contract.agreement.domain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.contract.domain.AgreementKind;
import nl.loodlijn.contract.domain.Fact;
import nl.loodlijn.contract.domain.Variant;

/** The terms of an agreement as its text says them, in Dutch. A table has a row per line and a tab between its cells, headings first. */
public final class TermsInWords {
    /**
     * Who an agreement is between, as it is known when the text is made.
     *
     * @param number KvK number; empty when it is not known
     */
    public record Named(String name, String number) {
    }

    private final Map<Fact, String> facts = new EnumMap<>(Fact.class);

    private TermsInWords() {
    }

    /**
     * @param framework title of the agreement that it falls under, and its first day; empty for none
     * @param place the name of a municipality by its code
     * @param category the name of a care category by its list and code
     */
    public static Map<Fact, String> of(AgreementKind kind, Variant variant, AgreementTerms terms, String region, Optional<Named> head,
            Optional<Named> sub, Optional<String> framework, Optional<FeeMaximum> maximum, UnaryOperator<String> place,
            UnaryOperator<String> category) {
        TermsInWords words = new TermsInWords();
        words.put(Fact.REGION, region);
        head.ifPresent(one -> words.named(one, Fact.HEAD_NAME, Fact.HEAD_KVK));
        sub.ifPresent(one -> words.named(one, Fact.SUB_NAME, Fact.SUB_KVK));
        words.put(Fact.VARIANT, variant.dutch());
        words.dates(terms);
        words.put(Fact.CATEGORIES, joined(terms.categories().stream().map(category).toList()));
        words.put(Fact.MUNICIPALITIES, joined(terms.municipalities().stream().map(place).toList()));
        words.put(Fact.TARGET_GROUPS, terms.targetGroups().isEmpty() ? "alle doelgroepen" : joined(terms.targetGroups()));
        words.put(Fact.PRICE, price(terms.price()));
        words.put(Fact.PROTOCOL, terms.protocol());
        words.put(Fact.EARMARK, terms.earmarks().isEmpty()
                ? "geen"
                : joined(terms.earmarks().stream()
                        .map(one -> Cents.dutchPercent(one.percent()) + " voor " + one.goal().dutch()).toList()));
        Optional.ofNullable(terms.feeMaximum()).or(() -> maximum).ifPresent(most -> words.put(Fact.FEE_MAXIMUM, "hooguit " + most.dutch()));
        words.put(Fact.FEE, terms.fee().dutch());
        framework.ifPresent(title -> words.put(Fact.FRAMEWORK, title));
        words.put(Fact.RESPONSIBILITIES, responsibilities(terms.responsibilities()));
        words.facts.keySet().removeIf(fact -> !fact.isOf(kind));
        return words.facts;
    }

    private void dates(AgreementTerms terms) {
        if (terms.startsOn() != null) {
            put(Fact.STARTS_ON, Days.dutch(terms.startsOn()));
        }
        if (terms.endsOn() != null) {
            put(Fact.ENDS_ON, Days.dutch(terms.endsOn()));
        }
        if (terms.noticeMonths() != null) {
            put(Fact.NOTICE_MONTHS, terms.noticeMonths() == 1 ? "1 maand" : terms.noticeMonths() + " maanden");
        }
    }

    private void named(Named party, Fact name, Fact number) {
        put(name, party.name());
        put(number, party.number());
    }

    private void put(Fact fact, String words) {
        if (!words.isBlank()) {
            facts.put(fact, words);
        }
    }

    private static String price(@Nullable PriceForm price) {
        return switch (price) {
            case null -> "";
            case PriceForm.QuantityPrice(List<PriceLine> lines) -> table(lines);
            case PriceForm.UnitPrice(List<PriceLine> lines) -> table(lines);
            case PriceForm.EffortPrice(List<PriceLine> lines, long ceiling) ->
                table(lines) + "\nsamen hooguit\t\t\t" + Cents.dutch(ceiling);
            case PriceForm.PopulationPrice sum -> "een vaste som van " + Cents.dutch(sum.sumCents()) + " voor " + sum.targetGroup() + " in "
                    + sum.area() + ", bij " + sum.expectedClients() + " verwachte inwoners; vanaf een verschil van "
                    + Cents.dutchPercent(sum.reopenPercent()) + " praten partijen opnieuw over de som";
        };
    }

    private static String table(List<PriceLine> lines) {
        List<String> rows = new ArrayList<>(List.of("product\teenheid\taantal\tprijs per eenheid"));
        lines.forEach(line -> rows.add(cell(line.product()) + "\t" + line.unit().dutch() + "\t"
                + (line.quantity() == null ? "" : line.quantity().stripTrailingZeros().toPlainString().replace('.', ',')) + "\t"
                + Cents.dutch(line.cents())));
        return lines.isEmpty() ? "" : String.join("\n", rows);
    }

    private static String responsibilities(List<Responsibility> given) {
        return given.isEmpty()
                ? ""
                : given.stream().map(one -> one.task().dutch() + "\t" + one.party().dutch())
                        .collect(Collectors.joining("\n", "taak\tverantwoordelijk\n", ""));
    }

    /** A cell is one line without a tab. */
    private static String cell(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String joined(List<String> words) {
        return switch (words.size()) {
            case 0 -> "";
            case 1 -> words.getFirst();
            default -> String.join(", ", words.subList(0, words.size() - 1)) + " en " + words.getLast();
        };
    }
}
