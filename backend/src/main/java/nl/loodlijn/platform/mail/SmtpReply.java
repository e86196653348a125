package nl.loodlijn.platform.mail;

import jakarta.mail.MessagingException;

import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/**
 * What a mail server answered to a message that it did not take.
 *
 * @param code of RFC 5321: 4xx is for now, 5xx for good; 0 when it gave no answer
 * @param text its answer in its own words; empty when it gave none
 */
record SmtpReply(int code, String text) {
    private static final SmtpReply NONE = new SmtpReply(0, "");

    boolean isForGood() {
        return code >= 500 && code < 600;
    }

    /** Looks for the answer about the recipient first: the one about the message only says that nobody is left to send it to. */
    static SmtpReply of(Throwable failure) {
        SmtpReply deeper = deeper(failure);
        if (!deeper.equals(NONE)) {
            return deeper;
        }
        return switch (failure) {
            case SMTPAddressFailedException address -> new SmtpReply(address.getReturnCode(), oneLine(address.getMessage()));
            case SMTPSendFailedException message -> new SmtpReply(message.getReturnCode(), oneLine(message.getMessage()));
            // That it refuses us is no fault of the message: it waits until that is put right.
            case SMTPSenderFailedException sender -> new SmtpReply(0, oneLine(sender.getMessage()));
            default -> NONE;
        };
    }

    private static SmtpReply deeper(Throwable failure) {
        Throwable next = failure instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : failure.getCause();
        return next == null || next == failure ? NONE : of(next);
    }

    private static String oneLine(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text.replaceAll("\\s+", " ").strip();
    }
}
