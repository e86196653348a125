package nl.loodlijn.shortlist.contact;

import java.time.LocalDate;
import java.util.Set;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.today.Concern;
import nl.loodlijn.platform.today.ItemKind;
import nl.loodlijn.platform.today.Reader;
import nl.loodlijn.platform.today.TodayItem;
import nl.loodlijn.platform.today.TodayItem.Section;
import nl.loodlijn.platform.today.TodayItems;
import nl.loodlijn.settings.ClosingDays;

import reactor.core.publisher.Flux;

/**
 * Contact requests that wait for an answer. Each is a thing to do for the provider, and once more, under another name and so with another
 * mail, when its term is over; then it is one for who asked as well.
 */
@Singleton
final class ContactToday implements TodayItems {
    private static final Concern ASKED = Concern.of(ContactNotifications.GROUP, Permission.CONTACT_ANSWER);
    private static final ItemKind RECEIVED = ItemKind.mailed("contact-request", ASKED, "Contactverzoeken aan u", "Contact requests to you");
    private static final ItemKind OVERDUE = ItemKind.mailed("contact-overdue", ASKED, "Contactverzoeken aan u die te lang wachten",
            "Contact requests to you that wait too long");
    private static final ItemKind UNANSWERED = ItemKind.mailed("contact-unanswered",
            Concern.of(ContactNotifications.GROUP, Permission.CONTACT_ASK), "Contactverzoeken van u zonder antwoord",
            "Contact requests of yours without an answer");
    private static final String JOB = "contact";
    private static final int MOST = 200;

    private final ContactRepository repository;
    private final ClosingDays closingDays;

    ContactToday(ContactRepository repository, ClosingDays closingDays) {
        this.repository = repository;
        this.closingDays = closingDays;
    }

    @Override
    public Set<ItemKind> kinds() {
        return Set.of(RECEIVED, OVERDUE, UNANSWERED);
    }

    @Override
    public Flux<TodayItem> of(Reader reader) {
        if (!reader.may(Permission.CONTACT_READ)) {
            return Flux.empty();
        }
        return closingDays.days().flatMapMany(
                days -> repository.waiting(MOST)
                        .mapNotNull(row -> row.asked() ? asked(row, row.lastDay(days), reader) : received(row, row.lastDay(days), reader)));
    }

    private static TodayItem received(ContactRow row, LocalDate lastDay, Reader reader) {
        boolean late = lastDay.isBefore(reader.today());
        return item(row, late ? OVERDUE : RECEIVED, lastDay, reader,
                Message.of("Contactverzoek van " + row.fromOrganisation(), "Contact request of " + row.fromOrganisation()),
                late
                        ? Message.of("Dit wacht langer dan de regio afspreekt. Beantwoord het verzoek.",
                                "This waits longer than the region agreed. Answer the request.")
                        : Message.of("Beantwoord het verzoek.", "Answer the request."));
    }

    private static @Nullable TodayItem asked(ContactRow row, LocalDate lastDay, Reader reader) {
        return lastDay.isBefore(reader.today())
                ? item(row, UNANSWERED, lastDay, reader,
                        Message.of("Nog geen antwoord van " + row.providerName(), "No answer of " + row.providerName() + " yet"),
                        Message.of("Bel de aanbieder, of sluit het verzoek af.", "Call the provider, or close the request."))
                : null;
    }

    private static TodayItem item(ContactRow row, ItemKind kind, LocalDate lastDay, Reader reader, Message title, Message text) {
        return new TodayItem(Section.WAITING, kind, row.id().toString(), title, text, reader.link("contact/" + row.id()), row.createdAt(),
                lastDay,
                JOB, 1);
    }
}
