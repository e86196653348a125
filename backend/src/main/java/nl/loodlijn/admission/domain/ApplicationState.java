package nl.loodlijn.admission.domain;

import java.util.Set;

import nl.loodlijn.platform.problem.Message;

/** Where an application (verzoek tot onderaannemerschap) stands. What leads from one to another is an {@link ApplicationStep}. */
public enum ApplicationState {
    /** Concept: the provider writes it and the region does not see it. */
    DRAFT("concept", "a draft"),
    /** Ingediend: the region has it and nobody has begun to assess it. */
    SUBMITTED("ingediend", "submitted"),
    /** In beoordeling. */
    IN_REVIEW("in beoordeling", "in review"),
    /** Aanvulling gevraagd: the clock of the region stands still until the provider answers or the term for that is over. */
    ADDITION_ASKED("in afwachting van een aanvulling", "waiting for an addition"),
    /** Goedgekeurd: the provider stands on the list. */
    APPROVED("goedgekeurd", "approved"),
    /** Afgewezen. */
    REFUSED("afgewezen", "refused"),
    /** Geschorst: approved, and for now not on the list. */
    SUSPENDED("geschorst", "suspended"),
    /** Verlopen: the approval was valid until a day that is over. */
    EXPIRED("verlopen", "expired"),
    /** Ingetrokken or uitgeschreven: the provider took it back, before a decision or after it. */
    WITHDRAWN("ingetrokken", "withdrawn");

    private static final Set<ApplicationState> RUNNING = Set.of(DRAFT, SUBMITTED, IN_REVIEW, ADDITION_ASKED);

    private final Message label;

    ApplicationState(String dutch, String english) {
        this.label = Message.of(dutch, english);
    }

    /** In the middle of a sentence: "de aanvraag is ...". */
    public Message label() {
        return label;
    }

    /** Whether a decision is still to come. A provider has at most one such application for a set of criteria. */
    public boolean isRunning() {
        return RUNNING.contains(this);
    }

    /** Whether the provider may change answers; while additions are asked, only those that were asked for. */
    public boolean takesAnswers() {
        return this == DRAFT || this == ADDITION_ASKED;
    }
}
