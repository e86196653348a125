package nl.loodlijn.contract.agreement.domain;

import java.util.stream.Stream;

import nl.loodlijn.contract.consortium.domain.OneConsortiumPerArea;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;

/**
 * Where a region decided so, an agreement does not take a consortium to a municipality in which somebody of it delivers for another one ({@link OneConsortiumPerArea}).
 * It keeps an agreement from coming in force, not from being offered: members may change meanwhile.
 */
public record AreaOfOneConsortium() implements AgreementRule {
    private static final Message SOURCE = Message.of("Besluit van de regio: één samenwerkingsverband per gemeente",
            "Decision of the region: one consortium per municipality");

    @Override
    public ProblemType problem() {
        return OneConsortiumPerArea.TYPE;
    }

    @Override
    public Message source() {
        return SOURCE;
    }

    @Override
    public Stream<Broken> check(Proposal proposal) {
        return proposal.taken().stream().map(one -> broken("area-taken", "/terms/municipalities",
                one.member().orElse("Een lid van " + one.consortium()) + " doet in " + one.places() + " al mee aan "
                        + one.other().orElse("een ander samenwerkingsverband") + ". Laat die daar of hier stoppen, of haal " + one.places()
                        + " uit deze overeenkomst.",
                one.member().orElse("A member of " + one.consortium()) + " takes part in " + one.other().orElse("another consortium")
                        + " in " + one.places() + " already. Let it stop there or here, or take " + one.places()
                        + " out of this agreement."));
    }
}
