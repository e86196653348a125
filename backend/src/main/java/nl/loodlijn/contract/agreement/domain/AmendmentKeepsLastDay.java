package nl.loodlijn.contract.agreement.domain;

import java.time.LocalDate;
import java.util.stream.Stream;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;

/** A change does not make an agreement longer: that is an extension, which has its own term, and notice that was given stands. */
public record AmendmentKeepsLastDay() implements AgreementRule {
    public static final ProblemType PROBLEM = new ProblemType("amendment-makes-longer", 422,
            Message.of("Met een wijziging loopt een overeenkomst niet langer door. Verleng haar, of maak een nieuwe.",
                    "A change does not make an agreement longer. Extend it, or make a new one."));
    private static final Message SOURCE = Message.of("Contractstandaard Wmo 1.2 art. 1.3", "Contract standard Wmo 1.2, article 1.3");

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
        LocalDate now = proposal.lastDay().orElse(null);
        LocalDate last = proposal.terms().endsOn();
        return proposal.purpose() != Purpose.AMENDMENT || now == null || last == null || !last.isAfter(now)
                ? Stream.empty()
                : Stream.of(broken("amendment-makes-longer", "/terms/endsOn",
                        "De overeenkomst loopt tot en met " + Days.dutch(now) + ". Een wijziging verandert dat niet.",
                        "The agreement runs until " + Days.english(now) + ". A change does not alter that."));
    }
}
