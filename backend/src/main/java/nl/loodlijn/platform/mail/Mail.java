package nl.loodlijn.platform.mail;

/**
 * A message to one person.
 *
 * @param text plain text, complete in itself
 * @param html the same as a small HTML page; whatever came from people is escaped in it
 */
public record Mail(String recipient, String subject, String text, String html) {
    @Override
    public String toString() {
        return "Mail";
    }
}
