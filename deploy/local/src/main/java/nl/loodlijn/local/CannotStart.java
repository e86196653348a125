package nl.loodlijn.local;

/** Something a person has to do first. The message is one sentence that says what is wrong and what to do. */
final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1;

    CannotStart(String message) {
        super(message);
    }
}
