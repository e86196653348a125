package nl.loodlijn.contract.responsibility.domain;

import nl.loodlijn.platform.problem.Message;

/**
 * What has to be somebody's task, in the order in which a resident meets it. Those that an agreement can lay down in its text have the names that they have
 * there.
 */
public enum ResponsibilityTask {
    REFERRAL("Verwijzing en toeleiding", "Referral and admission", "Wie regelt dat u bij de goede hulp komt?",
            "Who sees to it that you get to the right help?"),
    WAITING_LIST("Wachtlijst en overbrugging", "Waiting list and bridging", "Wie houdt contact als u moet wachten?",
            "Who keeps in touch while you wait?"),
    INTAKE("Intake", "Intake", "Met wie hebt u het eerste gesprek?", "With whom is your first talk?"),
    PLAN("Plan", "Plan", "Wie maakt met u het plan?", "Who makes the plan with you?"),
    COORDINATION("Coördinatie", "Coordination", "Wie zorgt dat alle hulp bij elkaar past?", "Who makes sure that all help fits together?"),
    RESIDENT_CONTACT("Contact met de inwoner", "Contact with the resident", "Wie is uw vaste contact?", "Who is your fixed contact?"),
    SAFETY("Veiligheid", "Safety", "Wie let op de veiligheid van u en uw kind?", "Who looks after the safety of you and your child?"),
    CRISIS("Crisis", "Crisis", "Wie belt u als het niet kan wachten?", "Whom do you call when it cannot wait?"),
    EVALUATION("Evaluatie", "Evaluation", "Wie kijkt met u of de hulp werkt?", "Who looks with you whether the help works?"),
    COMPLAINT("Klacht", "Complaint", "Waar gaat u heen met een klacht?", "Where do you go with a complaint?"),
    CALAMITY("Calamiteit en geweld", "Calamity and violence", "Wie zoekt uit wat er gebeurde als er iets ernstigs misging?",
            "Who finds out what happened when something went badly wrong?"),
    CLOSING("Afsluiting", "Closing", "Wie rondt de hulp met u af?", "Who rounds off the help with you?");

    private final Message label;
    private final Message question;

    ResponsibilityTask(String dutch, String english, String dutchQuestion, String englishQuestion) {
        this.label = Message.of(dutch, english);
        this.question = Message.of(dutchQuestion, englishQuestion);
    }

    /** As professionals call it. */
    public Message label() {
        return label;
    }

    /** As a resident asks it, in plain words. */
    public Message question() {
        return question;
    }
}
