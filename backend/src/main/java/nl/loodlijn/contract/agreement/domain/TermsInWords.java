package nl.loodlijn.contract.agreement.domain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.contract.domain.AgreementKind;
import nl.loodlijn.contract.domain.Fact;
import nl.loodlijn.contract.domain.Variant;

/**
 * The terms of an agreement as its text says them, in Dutch. A table has a row per line and a tab between its cells, headings first.
 *
 * @param framework title of the agreement that it falls under; empty for none
 * @param maximum the most that may be withheld, where another agreement says so
 * @param names of municipalities and care categories by their code
 */
public record TermsInWords(AgreementKind kind, Variant variant, String region, Optional<Named> head, Optional<Named> sub,
        Optional<String> framework, Optional<FeeMaximum> maximum, Map<String, String> names) {
    /**
     * Who an agreement is between, as it is known when the text is made.
     *
     * @param kvk number in the trade register; empty when it is not known
     * @param agb code in the register of care providers; empty when it is not known
     */
    public record Named(String name, String kvk, String agb) {
    }

    public TermsInWords {
        names = Map.copyOf(names);
    }

    /** What is not known is not in it. */
    public Map<Fact, String> of(AgreementTerms terms) {
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        facts.put(Fact.REGION, region);
        head.ifPresent(one -> named(facts, one, Fact.HEAD_NAME, Fact.HEAD_KVK, Fact.HEAD_AGB));
        sub.ifPresent(one -> named(facts, one, Fact.SUB_NAME, Fact.SUB_KVK, Fact.SUB_AGB));
        dates(facts, terms);
        facts.put(Fact.VARIANT, variant.dutch());
        facts.put(Fact.CATEGORIES, joined(called(terms.categories())));
        facts.put(Fact.MUNICIPALITIES, joined(called(terms.municipalities())));
        facts.put(Fact.TARGET_GROUPS, terms.targetGroups().isEmpty() ? "alle doelgroepen" : joined(terms.targetGroups()));
        facts.put(Fact.PRICE, price(terms.price()));
        facts.put(Fact.FEE, terms.fee().dutch());
        facts.put(Fact.FEE_MAXIMUM, Optional.ofNullable(terms.feeMaximum()).or(() -> maximum).map(FeeMaximum::dutch).orElse(""));
        facts.put(Fact.EARMARK, terms.earmarks().isEmpty()
                ? "geen"
                : joined(terms.earmarks().stream().map(one -> Cents.dutchPercent(one.percent()) + " voor " + one.goal().dutch()).toList()));
        facts.put(Fact.FRAMEWORK, framework.orElse(""));
        facts.put(Fact.PROTOCOL, terms.protocol());
        facts.put(Fact.RESPONSIBILITIES, responsibilities(terms.responsibilities()));
        facts.entrySet().removeIf(fact -> fact.getValue().isBlank() || !fact.getKey().isOf(kind));
        return facts;
    }

    private static void dates(Map<Fact, String> facts, AgreementTerms terms) {
        if (terms.startsOn() != null) {
            facts.put(Fact.STARTS_ON, Days.dutch(terms.startsOn()));
        }
        if (terms.endsOn() != null) {
            facts.put(Fact.ENDS_ON, Days.dutch(terms.endsOn()));
        }
        if (terms.noticeMonths() != null) {
            facts.put(Fact.NOTICE_MONTHS, terms.noticeMonths() == 1 ? "1 maand" : terms.noticeMonths() + " maanden");
        }
    }

    private static void named(Map<Fact, String> facts, Named party, Fact name, Fact kvk, Fact agb) {
        facts.put(name, party.name());
        facts.put(kvk, party.kvk());
        facts.put(agb, party.agb());
    }

    private List<String> called(List<String> codes) {
        return codes.stream().map(code -> names.getOrDefault(code, code)).toList();
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
