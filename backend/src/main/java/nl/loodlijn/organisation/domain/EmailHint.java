package nl.loodlijn.organisation.domain;

/** An address that its owner recognises and nobody else learns: the first letter and the domain. */
public final class EmailHint {
    private EmailHint() {
    }

    /** {@code nadia@voorbeeld.nl} becomes {@code n•••@voorbeeld.nl}. */
    public static String of(String email) {
        int at = email.lastIndexOf('@');
        return at < 1 ? "•••" : email.substring(0, 1) + "•••" + email.substring(at);
    }
}
