package nl.loodlijn.contract.agreement.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.contract.domain.AgreementKind;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;

/** Everything that a contract needs is agreed on. */
public record TermsComplete() implements AgreementRule {
    public static final ProblemType PROBLEM = new ProblemType("agreement-incomplete", 422,
            Message.of("De afspraken zijn nog niet compleet.", "The terms are not complete."));
    private static final Message SOURCE = Message.of("Contractstandaard Wmo 1.2 en Contractstandaard Jeugd, deel 1",
            "Contract standards Wmo 1.2 and Youth, part 1");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

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
        List<Broken> missing = new ArrayList<>();
        AgreementTerms terms = proposal.terms();
        require(missing, terms.categories().isEmpty(), "/terms/categories", "Kies een of meer zorgcategorieën.",
                "Choose one or more care categories.");
        require(missing, terms.municipalities().isEmpty(), "/terms/municipalities", "Kies een of meer gemeenten.",
                "Choose one or more municipalities.");
        require(missing, terms.startsOn() == null, "/terms/startsOn", "Vul de eerste dag in.", "Fill in the first day.");
        require(missing, terms.endsOn() == null, "/terms/endsOn", "Vul de laatste dag in.", "Fill in the last day.");
        require(missing, terms.noticeMonths() == null, "/terms/noticeMonths", "Vul de opzegtermijn in.", "Fill in the term of notice.");
        require(missing, terms.protocol().isBlank(), "/terms/protocol", "Vul de versie van het Standaard Administratie Protocol in.",
                "Fill in the version of the administration protocol.");
        price(missing, terms.price());
        if (proposal.kind() == AgreementKind.REGION_HEAD) {
            require(missing, terms.feeMaximum() == null, "/terms/feeMaximum", "Vul in hoeveel de hoofdaannemer hooguit inhoudt.",
                    "Fill in how much the head contractor may withhold at most.");
        }
        if (proposal.kind() == AgreementKind.HEAD_SUB) {
            Set<Responsibility.Task> given = new HashSet<>(terms.responsibilities().stream().map(Responsibility::task).toList());
            require(missing, given.size() < Responsibility.Task.values().length, "/terms/responsibilities",
                    "Zeg voor elke taak wie verantwoordelijk is.", "Say for each task who is responsible.");
        }
        return missing.stream();
    }

    private void price(List<Broken> missing, @Nullable PriceForm price) {
        switch (price) {
            case null -> require(missing, true, "/terms/price", "Kies hoe er wordt betaald.", "Choose how is paid.");
            case PriceForm.QuantityPrice(List<PriceLine> lines) -> {
                lines(missing, lines);
                for (int i = 0; i < lines.size(); i++) {
                    require(missing, lines.get(i).quantity() == null, "/terms/price/lines/" + i + "/quantity", "Vul de hoeveelheid in.",
                            "Fill in the quantity.");
                }
            }
            case PriceForm.UnitPrice(List<PriceLine> lines) -> lines(missing, lines);
            case PriceForm.EffortPrice(List<PriceLine> lines, long ceiling) -> {
                lines(missing, lines);
                require(missing, ceiling <= 0, "/terms/price/ceilingCents", "Vul in wat het hooguit kost.",
                        "Fill in what it costs at most.");
            }
            case PriceForm.PopulationPrice population -> population(missing, population);
        }
    }

    private void lines(List<Broken> missing, List<PriceLine> lines) {
        require(missing, lines.isEmpty(), "/terms/price/lines", "Zet een of meer producten in de tabel.",
                "Put one or more products in the table.");
        for (int i = 0; i < lines.size(); i++) {
            PriceLine line = lines.get(i);
            require(missing, line.product().isBlank(), "/terms/price/lines/" + i + "/product", "Vul het product in.",
                    "Fill in the product.");
            require(missing, line.cents() <= 0, "/terms/price/lines/" + i + "/cents", "Vul een prijs boven nul in.",
                    "Fill in a price above zero.");
            if (lines.subList(0, i).stream().anyMatch(line::isAbout)) {
                missing.add(broken("twice", "/terms/price/lines/" + i, "Dit product staat al in de tabel.",
                        "This product is in the table already."));
            }
        }
    }

    private void population(List<Broken> missing, PriceForm.PopulationPrice price) {
        require(missing, price.area().isBlank(), "/terms/price/area", "Vul het gebied in.", "Fill in the area.");
        require(missing, price.targetGroup().isBlank(), "/terms/price/targetGroup", "Vul de doelgroep in.", "Fill in the target group.");
        require(missing, price.expectedClients() <= 0, "/terms/price/expectedClients", "Vul in hoeveel inwoners u verwacht.",
                "Fill in how many people you expect.");
        require(missing, price.sumCents() <= 0, "/terms/price/sumCents", "Vul het bedrag in.", "Fill in the sum.");
        require(missing, price.reopenPercent().signum() <= 0 || price.reopenPercent().compareTo(HUNDRED) > 0, "/terms/price/reopenPercent",
                "Vul in bij welk verschil u opnieuw praat: boven 0 en hooguit 100%.",
                "Fill in at which difference you talk again: above 0 and at most 100%.");
        require(missing, price.demand().isEmpty(), "/terms/price/demand", "Leg vast waar het verwachte aantal op rust.",
                "Record what the expected number rests on.");
        if (!price.demand().isEmpty() && price.demanded() != price.expectedClients()) {
            missing.add(broken("demand-differs", "/terms/price/expectedClients", "De vraaganalyse komt op " + price.demanded() + ".",
                    "The demand worksheet comes to " + price.demanded() + "."));
        }
    }

    private void require(List<Broken> missing, boolean lacks, String pointer, String dutch, String english) {
        if (lacks) {
            missing.add(broken("missing", pointer, dutch, english));
        }
    }
}
