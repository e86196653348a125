package nl.loodlijn.platform.audit;

import nl.loodlijn.platform.problem.Message;

/** What happened to a row. */
public enum AuditAction {
    CREATED(Message.of("voegde {noun} {name} toe", "added {noun} {name}")), //
    CHANGED(Message.of("wijzigde {noun} {name}", "changed {noun} {name}")), //
    REMOVED(Message.of("verwijderde {noun} {name}", "removed {noun} {name}"));

    private final Message sentence;

    AuditAction(Message sentence) {
        this.sentence = sentence;
    }

    /** What is said of it, after the one who did it. */
    Message sentence() {
        return sentence;
    }
}
