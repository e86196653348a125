package nl.loodlijn.contract.agreement.domain;

import java.time.LocalDate;
import java.util.stream.Stream;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;

/** An extension is offered six calendar months or more before the agreement ends, and makes it longer. */
public record ExtensionNotice() implements AgreementRule {
    public static final ProblemType PROBLEM = new ProblemType("extension-too-late", 422,
            Message.of("Verlengen gebeurt minstens zes maanden voor het einde.", "Extending is done at least six months before the end."));
    private static final Message SOURCE = Message.of("Contractstandaard Wmo 1.2 art. 1.3", "Contract standard Wmo 1.2, article 1.3");

    @Override
    public ProblemType problem() {
        return PROBLEM;
    }

    @Override
    public Message source() {
        return SOURCE;
    }

    /** Calendar months between the offer of an extension and the last day. */
    public static final int MONTHS = 6;

    @Override
    public Stream<Broken> check(Proposal proposal) {
        LocalDate now = proposal.lastDay().orElse(null);
        if (proposal.purpose() != Purpose.EXTENSION || now == null) {
            return Stream.empty();
        }
        LocalDate last = proposal.terms().endsOn();
        if (last != null && !last.isAfter(now)) {
            return Stream.of(broken("not-longer", "/terms/endsOn", "De overeenkomst loopt al tot en met " + Days.dutch(now) + ".",
                    "The agreement runs until " + Days.english(now) + " already."));
        }
        LocalDate latest = now.minusMonths(MONTHS);
        return !proposal.today().isAfter(latest)
                ? Stream.empty()
                : Stream.of(broken("extension-too-late", "/terms/endsOn",
                        "Verlengen kon tot en met " + Days.dutch(latest) + ". Maak een nieuwe overeenkomst.",
                        "Extending was possible until " + Days.english(latest) + ". Make a new agreement."));
    }
}
