package nl.loodlijn.platform.files;

import java.util.Set;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.notification.MailChoice;
import nl.loodlijn.platform.notification.NotificationKind;
import nl.loodlijn.platform.notification.NotificationKinds;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.today.Concern;
import nl.loodlijn.platform.today.KindGroup;

/** What somebody is told about a file that waited for the virus scanner; told by the database when the scanner judged it. */
@Singleton
final class FileNotifications implements NotificationKinds {
    private static final Concern WHOM = Concern.of(KindGroup.of("files", "Bestanden", "Files"), Permission.APPLICATION_WRITE);
    @Override
    public Set<NotificationKind> kinds() {
        return Set.of(
                new NotificationKind("own-file-clean", WHOM,
                        Message.of("Uw bestanden die nagekeken zijn", "Your files that were looked at"),
                        Message.of("Uw bestand “{0}” is nagekeken op virussen en er is niets gevonden. Het kan nu worden gebruikt.",
                                "Your file “{0}” was looked at for viruses and nothing was found. It can be used now."),
                        MailChoice.NEVER),
                new NotificationKind("own-file-refused", WHOM,
                        Message.of("Uw bestanden die geweigerd zijn", "Your files that were refused"),
                        Message.of(
                                "Uw bestand “{0}” is geweigerd: er zit een virus in. Niemand heeft het gekregen. Lever een schoon bestand in.",
                                "Your file “{0}” was refused: it holds a virus. Nobody was given it. Hand in a clean file."),
                        MailChoice.AT_ONCE));
    }
}
