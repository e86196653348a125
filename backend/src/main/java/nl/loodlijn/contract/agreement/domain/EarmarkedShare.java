package nl.loodlijn.contract.agreement.domain;

import java.math.BigDecimal;
import java.util.stream.Stream;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;

/** The share that the framework keeps for innovation, prevention or scaling down is kept here too (geoormerkt deel). */
public record EarmarkedShare() implements AgreementRule {
    public static final ProblemType PROBLEM = new ProblemType("earmark-too-low", 422,
            Message.of("Er blijft te weinig over voor innovatie, preventie of afschaling.",
                    "Too little is kept for innovation, prevention or scaling down."));
    private static final Message SOURCE = Message.of("Afwegingskader hoofd- en onderaannemerschap (2021), maatregel geoormerkt budget",
            "Weighing framework for head and subcontracting (2021), earmarked budget");

    @Override
    public ProblemType problem() {
        return PROBLEM;
    }

    @Override
    public Message source() {
        return SOURCE;
    }

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public Stream<Broken> check(Proposal proposal) {
        BigDecimal share = proposal.terms().earmarked();
        if (share.compareTo(HUNDRED) > 0) {
            return Stream
                    .of(broken("earmark-above-all", "/terms/earmarks", "Samen is dit meer dan 100%.", "Together this is more than 100%."));
        }
        return proposal.framework().map(framework -> framework.terms().earmarkMinimum()).filter(least -> share.compareTo(least) < 0)
                .map(least -> broken("earmark-too-low", "/terms/earmarks",
                        "De overeenkomst met de regio houdt ten minste " + Cents.dutchPercent(least) + " apart. Hier is dat "
                                + Cents.dutchPercent(share) + ".",
                        "The agreement with the region keeps at least " + Cents.englishPercent(least) + " apart. Here it is "
                                + Cents.englishPercent(share) + "."))
                .stream();
    }
}
