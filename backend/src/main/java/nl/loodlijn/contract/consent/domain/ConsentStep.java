package nl.loodlijn.contract.consent.domain;

import static nl.loodlijn.contract.consent.domain.ConsentState.ASKED;
import static nl.loodlijn.contract.consent.domain.ConsentState.CONSENTED;
import static nl.loodlijn.contract.consent.domain.ConsentState.QUESTION;
import static nl.loodlijn.contract.consent.domain.ConsentState.REFUSED;
import static nl.loodlijn.contract.consent.domain.ConsentState.REVOKED;
import static nl.loodlijn.contract.consent.domain.ConsentState.WITHDRAWN;

import java.util.EnumSet;
import java.util.Set;

/** Everything that can happen to an asked consent, from where, to where, and by whom. The database allows the same steps and no others. */
public enum ConsentStep {
    /** Who decides wants to know more first. */
    ASK(Taker.DECIDER, EnumSet.of(ASKED), QUESTION),
    /** The head contractor answers. */
    ANSWER(Taker.HEAD, EnumSet.of(QUESTION), ASKED),
    CONSENT(Taker.DECIDER, EnumSet.of(ASKED, QUESTION), CONSENTED),
    REFUSE(Taker.DECIDER, EnumSet.of(ASKED, QUESTION), REFUSED),
    /** The head contractor takes the report back. */
    WITHDRAW(Taker.HEAD, EnumSet.of(ASKED, QUESTION), WITHDRAWN),
    /** Who gave consent takes it back, with a reason and a last day. */
    REVOKE(Taker.DECIDER, EnumSet.of(CONSENTED), REVOKED),
    /** The agreement for which it was asked is over. */
    LAPSE(Taker.AGREEMENT, EnumSet.of(ASKED, QUESTION), WITHDRAWN);

    /** Who takes a step. */
    public enum Taker {
        HEAD,
        /** The region, or the municipality that is asked. */
        DECIDER,
        /** Nobody: it follows from the agreement between head contractor and subcontractor. */
        AGREEMENT
    }

    private final Taker taker;
    private final Set<ConsentState> from;
    private final ConsentState leadsTo;

    ConsentStep(Taker taker, Set<ConsentState> from, ConsentState leadsTo) {
        this.taker = taker;
        this.from = Set.copyOf(from);
        this.leadsTo = leadsTo;
    }

    public Taker taker() {
        return taker;
    }

    public ConsentState leadsTo() {
        return leadsTo;
    }

    public boolean isAllowedIn(ConsentState state) {
        return from.contains(state);
    }
}
