package nl.loodlijn.contract.agreement.domain;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import nl.loodlijn.contract.domain.AgreementKind;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;

/** A subcontractor is paid no less than the fair price, built from its elements: the framework's where it has them, else the agreement's own (reële prijs). */
public record FairPriceFloor() implements AgreementRule {
    public static final ProblemType PROBLEM = new ProblemType("price-below-floor", 422,
            Message.of("De prijs ligt onder de reële prijs.", "The price is below the fair price."));
    private static final Message SOURCE = Message.of(
            "Jeugdwet art. 2.12 en Besluit Jeugdwet art. 2.3 (Stb. 2024, 69); Wmo 2015 art. 2.6.6 en Uitvoeringsbesluit Wmo 2015 art. 5.4",
            "Youth Act art. 2.12 and Youth Act decree art. 2.3 (Stb. 2024, 69); Social Support Act art. 2.6.6 and its decree art. 5.4");

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
        if (proposal.kind() != AgreementKind.HEAD_SUB || proposal.framework().filter(framework -> !framework.whole()).isPresent()) {
            return Stream.empty();
        }
        List<FairPrice> set = proposal.framework().map(framework -> framework.terms().floors()).orElse(List.of());
        List<PriceLine> lines = proposal.terms().lines();
        return IntStream.range(0, lines.size()).boxed()
                .flatMap(i -> check(lines.get(i), set, proposal.terms().floors(), "/terms/price/lines/" + i + "/cents"));
    }

    private Stream<Broken> check(PriceLine line, List<FairPrice> set, List<FairPrice> own, String pointer) {
        return Stream.concat(set.stream(), own.stream()).filter(fair -> fair.isFor(line)).findFirst()
                .map(fair -> line.cents() >= fair.floorCents()
                        ? Stream.<Broken>empty()
                        : Stream.of(broken("price-below-floor", pointer,
                                "De reële prijs van " + line.product() + " is " + Cents.dutch(fair.floorCents()) + " per "
                                        + line.unit().dutch() + ".",
                                "The fair price of " + line.product() + " is " + Cents.english(fair.floorCents()) + ".")))
                .orElseGet(() -> Stream.of(broken("floor-unknown", "/terms/floors",
                        "Leg voor " + line.product() + " vast waar de prijs uit bestaat: personeel, andere kosten, overhead en indexering.",
                        "Record for " + line.product() + " what the price is made of: staff, other cost, overhead and indexing.")));
    }
}
