package nl.loodlijn.contract.agreement.domain;

import static nl.loodlijn.contract.agreement.domain.AgreementState.AMENDED;
import static nl.loodlijn.contract.agreement.domain.AgreementState.DISSOLVED;
import static nl.loodlijn.contract.agreement.domain.AgreementState.DRAFT;
import static nl.loodlijn.contract.agreement.domain.AgreementState.ENDED;
import static nl.loodlijn.contract.agreement.domain.AgreementState.EXTENDED;
import static nl.loodlijn.contract.agreement.domain.AgreementState.IN_FORCE;
import static nl.loodlijn.contract.agreement.domain.AgreementState.OFFERED;
import static nl.loodlijn.contract.agreement.domain.AgreementState.REFUSED;
import static nl.loodlijn.contract.agreement.domain.AgreementState.SIGNED_BY_ONE;
import static nl.loodlijn.contract.agreement.domain.AgreementState.WITHDRAWN;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;

/** Everything that can happen to an agreement, from where, to where, and by whom. The database allows the same steps and no others. */
public enum AgreementStep {
    OFFER(Taker.DRAFTER, EnumSet.of(DRAFT), OFFERED, "Aanbieden", "Offering"),
    /** Nobody is bound before both parties signed. */
    WITHDRAW(Taker.DRAFTER, EnumSet.of(DRAFT, OFFERED, SIGNED_BY_ONE), WITHDRAWN, "Intrekken", "Withdrawing"),
    REFUSE(Taker.OTHER, EnumSet.of(OFFERED, SIGNED_BY_ONE), REFUSED, "Weigeren", "Refusing"),
    SIGN(Taker.PARTY, EnumSet.of(OFFERED), SIGNED_BY_ONE, "Tekenen", "Signing"),
    /** The second signature: both parties are bound. */
    COUNTERSIGN(Taker.PARTY, EnumSet.of(SIGNED_BY_ONE), IN_FORCE, "Tekenen als tweede", "Countersigning"),
    /** Both parties signed a change of its text. */
    AMEND(Taker.PARTY, EnumSet.of(IN_FORCE, AMENDED, EXTENDED), AMENDED, "Wijzigen", "Amending"),
    /** Both parties signed a later last day. */
    EXTEND(Taker.PARTY, EnumSet.of(IN_FORCE, AMENDED, EXTENDED), EXTENDED, "Verlengen", "Extending"),
    /** Ontbinden: at once, for a reason that the contract names. */
    DISSOLVE(Taker.PARTY, EnumSet.of(IN_FORCE, AMENDED, EXTENDED), DISSOLVED, "Ontbinden", "Dissolving"),
    /** Its last day passed. */
    END(Taker.DATE, EnumSet.of(IN_FORCE, AMENDED, EXTENDED), ENDED, "Eindigen", "Ending"),
    /** The agreement that it falls under is over. */
    END_WITH_FRAMEWORK(Taker.FRAMEWORK, EnumSet.of(IN_FORCE, AMENDED, EXTENDED), ENDED, "Eindigen met de raamovereenkomst",
            "Ending with the framework agreement"),
    /** An offer under an agreement that is over. */
    LAPSE(Taker.FRAMEWORK, EnumSet.of(OFFERED, SIGNED_BY_ONE), WITHDRAWN, "Vervallen", "Lapsing");

    /** Who takes a step. */
    public enum Taker {
        /** The party that wrote the offer. */
        DRAFTER,
        /** The party that it was offered to. */
        OTHER,
        /** Either of the two. */
        PARTY,
        /** Nobody: it follows from what happened to the framework agreement. */
        FRAMEWORK,
        /** Nobody: it follows from the date. */
        DATE
    }

    /** The state that an agreement is in does not allow the step. */
    public static final ProblemType NOT_ALLOWED = new ProblemType("agreement-step-not-allowed", 409,
            Message.of("Dit kan nu niet met deze overeenkomst.", "This cannot be done with this agreement now."));

    private final Taker taker;
    private final Set<AgreementState> from;
    private final AgreementState leadsTo;
    private final Message label;

    AgreementStep(Taker taker, Set<AgreementState> from, AgreementState leadsTo, String dutch, String english) {
        this.taker = taker;
        this.from = Set.copyOf(from);
        this.leadsTo = leadsTo;
        this.label = Message.of(dutch, english);
    }

    public Taker taker() {
        return taker;
    }

    public AgreementState leadsTo() {
        return leadsTo;
    }

    /** What people call it, at the beginning of a sentence. */
    public Message label() {
        return label;
    }

    public boolean isAllowedIn(AgreementState state) {
        return from.contains(state);
    }

    /**
     * The state after this step.
     *
     * @throws Refusal {@link #NOT_ALLOWED}, saying why, when the state does not allow it
     */
    public AgreementState from(AgreementState state) {
        if (!isAllowedIn(state)) {
            throw Refusal.of(NOT_ALLOWED, Message.of(label.dutch() + " kan niet: de overeenkomst is " + state.label().dutch() + ".",
                    label.english() + " is not possible: the agreement is " + state.label().english() + "."));
        }
        return leadsTo;
    }

    /** The steps that can be taken in a state by one of the two parties, in the order of declaration. */
    public static List<AgreementStep> allowed(AgreementState state, boolean drafter) {
        return Arrays.stream(values()).filter(step -> step.isAllowedIn(state)).filter(step -> switch (step.taker) {
            case DRAFTER -> drafter;
            case OTHER -> !drafter;
            case PARTY -> true;
            case FRAMEWORK, DATE -> false;
        }).toList();
    }
}
