package nl.loodlijn.platform.notification;

import java.util.Set;

/** The kinds of notification of a module. A bean of this type is found by itself. */
public interface NotificationKinds {
    Set<NotificationKind> kinds();
}
