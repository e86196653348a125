package nl.loodlijn.organisation.invitation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.mail.Mail;
import nl.loodlijn.platform.security.PlatformAddress;

/** The mail with the link. We do not know which language the reader prefers, so it speaks both. */
@Singleton
final class InvitationMail {
    private static final String TEXT = """
            Beste %1$s,

            %2$s nodigt u uit voor Loodlijn, het platform van %3$s, als %4$s namens %5$s.

            Neem de uitnodiging aan: %6$s

            Meld u aan met dit e-mailadres. De link werkt tot en met %7$s en één keer. Verwachtte u deze mail niet, dan hoeft u niets te doen.

            --

            Dear %1$s,

            %2$s invites you to Loodlijn, the platform of %3$s, as %8$s on behalf of %5$s.

            Accept the invitation: %6$s

            Sign in with this e-mail address. The link works until %9$s and once. If you did not expect this mail, you need not do anything.
            """;
    private static final String HTML = """
            <!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Loodlijn</title></head><body>
            <p>Beste %1$s,</p>
            <p>%2$s nodigt u uit voor Loodlijn, het platform van %3$s, als %4$s namens %5$s.</p>
            <p><a href="%6$s">Neem de uitnodiging aan</a></p>
            <p>Meld u aan met dit e-mailadres. De link werkt tot en met %7$s en één keer. Verwachtte u deze mail niet, dan hoeft u niets te doen.</p>
            <hr><div lang="en">
            <p>Dear %1$s,</p>
            <p>%2$s invites you to Loodlijn, the platform of %3$s, as %8$s on behalf of %5$s.</p>
            <p><a href="%6$s">Accept the invitation</a></p>
            <p>Sign in with this e-mail address. The link works until %9$s and once. If you did not expect this mail, you need not do anything.</p>
            </div></body></html>
            """;

    private final PlatformAddress address;

    InvitationMail(PlatformAddress address) {
        this.address = address;
    }

    Mail of(InvitationRow invitation, InvitationToken token) {
        String link = address.of("/uitnodiging/" + token.value()).toString();
        LocalDate lastDay = invitation.expiresAt().atZone(Netherlands.ZONE).toLocalDate();
        Object[] values = {invitation.name(), invitation.inviterName(), invitation.tenantName(),
                invitation.role().label().dutch().toLowerCase(Locale.ROOT), invitation.partyName(), link, day(lastDay, "nl"),
                invitation.role().label().english().toLowerCase(Locale.ROOT), day(lastDay, "en")};
        Object[] escaped = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            escaped[i] = escape(String.valueOf(values[i]));
        }
        String subject = "Uitnodiging voor Loodlijn: " + invitation.tenantName().replaceAll("\\p{Cntrl}", " ");
        return new Mail(invitation.email(), subject, TEXT.formatted(values), HTML.formatted(escaped));
    }

    private static String day(LocalDate day, String language) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of(language)).format(day);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
