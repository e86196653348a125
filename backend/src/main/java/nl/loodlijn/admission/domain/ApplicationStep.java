package nl.loodlijn.admission.domain;

import static nl.loodlijn.admission.domain.ApplicationState.ADDITION_ASKED;
import static nl.loodlijn.admission.domain.ApplicationState.APPROVED;
import static nl.loodlijn.admission.domain.ApplicationState.DRAFT;
import static nl.loodlijn.admission.domain.ApplicationState.EXPIRED;
import static nl.loodlijn.admission.domain.ApplicationState.IN_REVIEW;
import static nl.loodlijn.admission.domain.ApplicationState.REFUSED;
import static nl.loodlijn.admission.domain.ApplicationState.SUBMITTED;
import static nl.loodlijn.admission.domain.ApplicationState.SUSPENDED;
import static nl.loodlijn.admission.domain.ApplicationState.WITHDRAWN;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;

/** Everything that can happen to an application, from where, to where, and by whom. The database allows the same steps and no others. */
public enum ApplicationStep {
    SUBMIT(Taker.PROVIDER, EnumSet.of(DRAFT), SUBMITTED, "Indienen", "Submitting"),
    WITHDRAW(Taker.PROVIDER, EnumSet.of(DRAFT, SUBMITTED, IN_REVIEW, ADDITION_ASKED), WITHDRAWN, "Intrekken", "Withdrawing"),
    /** The region begins to assess. */
    TAKE_UP(Taker.REGION, EnumSet.of(SUBMITTED), IN_REVIEW, "Beoordelen", "Assessing"),
    /** Domain B3 step 4; suspends the clock (Awb art. 4:15). */
    ASK_ADDITION(Taker.REGION, EnumSet.of(IN_REVIEW), ADDITION_ASKED, "Om aanvulling vragen", "Asking for an addition"),
    GIVE_ADDITION(Taker.PROVIDER, EnumSet.of(ADDITION_ASKED), IN_REVIEW, "Aanvullen", "Giving an addition"),
    /** The term for additions is over; the assessment goes on with what is there. */
    GO_ON_WITHOUT(Taker.JOB, EnumSet.of(ADDITION_ASKED), IN_REVIEW, "Verdergaan zonder aanvulling", "Going on without the addition"),
    APPROVE(Taker.REGION, EnumSet.of(IN_REVIEW), APPROVED, "Goedkeuren", "Approving"),
    REFUSE(Taker.REGION, EnumSet.of(IN_REVIEW), REFUSED, "Afwijzen", "Refusing"),
    SUSPEND(Taker.REGION, EnumSet.of(APPROVED), SUSPENDED, "Schorsen", "Suspending"),
    /** The suspension ends. */
    RESUME(Taker.REGION, EnumSet.of(SUSPENDED), APPROVED, "De schorsing opheffen", "Ending the suspension"),
    /** Herbeoordeling: what was decided holds until it is decided anew. */
    REASSESS(Taker.REGION, EnumSet.of(APPROVED, SUSPENDED), IN_REVIEW, "Opnieuw beoordelen", "Assessing again"),
    /** Heroverwegen (Awb art. 7:11): an objection against a refusal was founded. */
    RECONSIDER(Taker.REGION, EnumSet.of(REFUSED), IN_REVIEW, "Heroverwegen", "Reconsidering"),
    /** Uitschrijven: the provider leaves the list. */
    LEAVE(Taker.PROVIDER, EnumSet.of(APPROVED, SUSPENDED), WITHDRAWN, "Uitschrijven", "Leaving the list"),
    EXPIRE(Taker.JOB, EnumSet.of(APPROVED, SUSPENDED), EXPIRED, "Laten verlopen", "Expiring");

    /** Who takes a step. */
    public enum Taker {
        PROVIDER,
        REGION,
        /** Nobody: it follows from the date. */
        JOB
    }

    /** The state that an application is in does not allow the step. */
    public static final ProblemType NOT_ALLOWED = new ProblemType("application-step-not-allowed", 409,
            Message.of("Dit kan nu niet met deze aanvraag.", "This cannot be done with this application now."));

    private final Taker taker;
    private final Set<ApplicationState> from;
    private final ApplicationState leadsTo;
    private final Message label;

    ApplicationStep(Taker taker, Set<ApplicationState> from, ApplicationState leadsTo, String dutch, String english) {
        this.taker = taker;
        this.from = Set.copyOf(from);
        this.leadsTo = leadsTo;
        this.label = Message.of(dutch, english);
    }

    public Taker taker() {
        return taker;
    }

    public ApplicationState leadsTo() {
        return leadsTo;
    }

    /** What people call it, at the beginning of a sentence. */
    public Message label() {
        return label;
    }

    public boolean isAllowedIn(ApplicationState state) {
        return from.contains(state);
    }

    /**
     * The state after this step.
     *
     * @throws Refusal {@link #NOT_ALLOWED}, saying why, when the state does not allow it
     */
    public ApplicationState from(ApplicationState state) {
        if (!isAllowedIn(state)) {
            throw Refusal.of(NOT_ALLOWED, Message.of(label.dutch() + " kan niet: de aanvraag is " + state.label().dutch() + ".",
                    label.english() + " is not possible: the application is " + state.label().english() + "."));
        }
        return leadsTo;
    }

    /** The steps that this taker can take in a state, in the order of declaration. */
    public static List<ApplicationStep> allowed(ApplicationState state, Taker taker) {
        return Arrays.stream(values()).filter(step -> step.taker == taker && step.isAllowedIn(state)).toList();
    }
}
