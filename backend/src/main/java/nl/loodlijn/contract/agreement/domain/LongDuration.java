package nl.loodlijn.contract.agreement.domain;

import java.time.LocalDate;
import java.util.stream.Stream;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;

/** An agreement of more than 48 months says why (motivering). */
public record LongDuration() implements AgreementRule {
    public static final ProblemType PROBLEM = new ProblemType("long-duration", 422,
            Message.of("Deze overeenkomst duurt lang: schrijf waarom.", "This agreement runs long: write why."));
    private static final Message SOURCE = Message.of("Contractstandaard Wmo 1.2 art. 1.3; Aanbestedingswet 2012 art. 2.140 lid 3",
            "Contract standard Wmo 1.2, article 1.3; Public Procurement Act 2012, article 2.140(3)");

    @Override
    public ProblemType problem() {
        return PROBLEM;
    }

    @Override
    public Message source() {
        return SOURCE;
    }

    private static final int MONTHS = 48;
    private static final int SHORTEST = 20;

    @Override
    public Stream<Broken> check(Proposal proposal) {
        LocalDate first = proposal.terms().startsOn();
        LocalDate last = proposal.terms().endsOn();
        if (first == null || last == null || last.isBefore(first.plusMonths(MONTHS))
                || proposal.terms().longReason().strip().length() >= SHORTEST) {
            return Stream.empty();
        }
        return Stream.of(broken("long-without-reason", "/terms/longReason",
                "Dit is langer dan " + MONTHS + " maanden. Schrijf in ten minste " + SHORTEST + " tekens waarom dat nodig is.",
                "This is longer than " + MONTHS + " months. Write in at least " + SHORTEST + " characters why that is needed."));
    }
}
