package nl.loodlijn.organisation.departure;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import nl.loodlijn.platform.mail.Mail;
import nl.loodlijn.platform.problem.Message;

/** What someone who leaves is mailed; a notification could not be read any more once access has ended. */
final class DepartureMail {
    private static final Message LEAVES_SUBJECT = Message.of("Uw toegang tot %s eindigt", "Your access to %s ends");
    private static final Message STAYS_SUBJECT = Message.of("Uw toegang tot %s blijft", "Your access to %s stays");
    private static final Message LEAVES = Message.of(
            "Uw toegang tot %s in Loodlijn loopt tot en met %s. Maak vóór die tijd af wat u nog open hebt staan. Klopt dit niet, neem dan contact op met de beheerder.",
            "Your access to %s in Loodlijn lasts until the end of %s. Finish what you have open before then. If this is not right, contact the administrator.");
    private static final Message LEFT = Message.of(
            "Uw toegang tot %s in Loodlijn is beëindigd. Klopt dit niet, neem dan contact op met de beheerder.",
            "Your access to %s in Loodlijn has ended. If this is not right, contact the administrator.");
    private static final Message STAYS = Message.of("Uw vertrek is ongedaan gemaakt. U houdt uw toegang tot %s in Loodlijn.",
            "Your departure was undone. You keep your access to %s in Loodlijn.");
    private static final Message GREETING = Message.of("Beste %s,", "Dear %s,");

    private DepartureMail() {
    }

    static Mail leaves(LeavingPerson person, String tenant, LocalDate lastDay) {
        String day = DateTimeFormatter.ofPattern("d MMMM yyyy", language(person)).format(lastDay);
        return mail(person, tenant, LEAVES_SUBJECT, LEAVES.in(language(person)).formatted(tenant, day));
    }

    static Mail left(LeavingPerson person, String tenant) {
        return mail(person, tenant, LEAVES_SUBJECT, LEFT.in(language(person)).formatted(tenant));
    }

    static Mail stays(LeavingPerson person, String tenant) {
        return mail(person, tenant, STAYS_SUBJECT, STAYS.in(language(person)).formatted(tenant));
    }

    private static Mail mail(LeavingPerson person, String tenant, Message subject, String text) {
        String greeting = GREETING.in(language(person)).formatted(person.name());
        String html = "<!doctype html><html lang=\"%s\"><head><meta charset=\"utf-8\"><title>Loodlijn</title></head><body><p>%s</p><p>%s</p></body></html>"
                .formatted(language(person).getLanguage(), escape(greeting), escape(text));
        return new Mail(person.email(), subject.in(language(person)).formatted(tenant.replaceAll("\\p{Cntrl}", " ")),
                greeting + "\n\n" + text + "\n", html);
    }

    private static Locale language(LeavingPerson person) {
        return Locale.of(person.language());
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
