package nl.loodlijn.organisation.today;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.today.ItemKind;
import nl.loodlijn.platform.today.Reader;
import nl.loodlijn.platform.today.TodayItem;
import nl.loodlijn.platform.today.TodayItem.Section;
import nl.loodlijn.platform.today.TodayItems;

import reactor.core.publisher.Flux;

/** Invitations, access that ends, and the yearly review. */
@Singleton
final class AccessToday implements TodayItems {
    private static final ItemKind EXPIRED = ItemKind.mailed("invitation-expired", AccessNotifications.ADMINISTRATORS,
            "Verlopen uitnodigingen", "Invitations that expired");
    private static final ItemKind UNDELIVERED = ItemKind.shown("invitation-undelivered", "Uitnodigingen die niet aankwamen",
            "Invitations that did not arrive");
    private static final ItemKind REVIEW = ItemKind.mailed("access-review", AccessNotifications.ADMINISTRATORS,
            "De jaarlijkse toegangscontrole", "The yearly access review");
    private static final ItemKind OWN_END = ItemKind.shown("own-access-ends", "Uw eigen toegang", "Your own access");
    private static final ItemKind END = ItemKind.shown("access-ends", "Toegang die afloopt", "Access that ends");
    private static final ItemKind OPEN = ItemKind.shown("invitation-open", "Uitnodigingen zonder antwoord",
            "Invitations without an answer");
    private static final ItemKind GIVEN = ItemKind.shown("access-given", "Nieuwe toegang", "New access");
    private static final ItemKind ENDED = ItemKind.shown("access-ended", "Beëindigde toegang", "Ended access");
    private static final String ACCESS = "beheer/toegang";
    private static final int NAMES_SHOWN = 3;

    private final AccessTodayRepository repository;

    AccessToday(AccessTodayRepository repository) {
        this.repository = repository;
    }

    @Override
    public Set<ItemKind> kinds() {
        return Set.of(EXPIRED, UNDELIVERED, REVIEW, OWN_END, END, OPEN, GIVEN, ENDED);
    }

    @Override
    public Flux<TodayItem> of(Reader reader) {
        return repository
                .all(reader.may(Permission.MEMBERSHIP_READ), reader.may(Permission.MEMBERSHIP_MANAGE), reader.now(),
                        reader.lastVisit() == null ? reader.now() : reader.lastVisit(), reader.today(), reader.horizon())
                .mapNotNull(row -> item(row, reader).orElse(null));
    }

    private static Optional<TodayItem> item(AccessRow row, Reader reader) {
        int count = row.number();
        return switch (row.kind()) {
            case "invitation-expired" -> Optional.of(of(Section.WAITING, EXPIRED, row, reader, counted(count, "verlopen uitnodiging",
                    "verlopen uitnodigingen", "expired invitation", "expired invitations"), names(row), "access"));
            case "invitation-undelivered" -> Optional.of(of(Section.WAITING, UNDELIVERED, row, reader, counted(count,
                    "uitnodiging kwam niet aan", "uitnodigingen kwamen niet aan", "invitation did not arrive",
                    "invitations did not arrive"),
                    names(row), "access"));
            case "invitation-open" -> Optional.of(of(Section.EXPIRING, OPEN, row, reader, counted(count, "uitnodiging zonder antwoord",
                    "uitnodigingen zonder antwoord", "invitation without an answer", "invitations without an answer"), names(row), null));
            case "access-ends" -> Optional.of(of(Section.EXPIRING, END, row, reader, Message.of("Toegang die afloopt", "Access that ends"),
                    names(row), null));
            case "access-given" -> Optional.of(of(Section.CHANGED, GIVEN, row, reader,
                    counted(count, "persoon kreeg toegang", "personen kregen toegang", "person got access", "people got access"),
                    names(row), null));
            case "access-ended" -> Optional.of(of(Section.CHANGED, ENDED, row, reader, counted(count, "persoon heeft geen toegang meer",
                    "personen hebben geen toegang meer", "person has no access any more", "people have no access any more"), names(row),
                    null));
            case "own-access-ends" -> Optional.of(new TodayItem(Section.EXPIRING, OWN_END, row.subject(),
                    Message.of("Uw toegang namens " + row.names(), "Your access on behalf of " + row.names()),
                    Message.of("Vraag de beheerder op tijd om verlenging.", "Ask the administrator for more time."), "/", null,
                    row.lastDay(), null, 1));
            case "access-review" -> review(row, reader);
            default -> throw new IllegalStateException("Unknown kind " + row.kind());
        };
    }

    private static Optional<TodayItem> review(AccessRow row, Reader reader) {
        @Nullable
        LocalDate term = row.lastDay() == null ? null : row.lastDay().plusYears(1);
        Message title = Message.of("Toegangscontrole", "Access review");
        if (row.since() != null) {
            return Optional.of(review(Section.WAITING, title, term, row, reader,
                    row.number() == 0
                            ? Message.of("Alles is beoordeeld: rond de controle af.", "Everything was judged: close the review.")
                            : Message.of((row.total() - row.number()) + " van " + row.total() + " beoordeeld",
                                    (row.total() - row.number()) + " of " + row.total() + " judged")));
        }
        Message due = Message.of("Kijk één keer per jaar wie toegang heeft.", "Look once a year at who has access.");
        if (term == null || !term.isAfter(reader.today())) {
            return Optional.of(review(Section.WAITING, title, term, row, reader, due));
        }
        return term.isAfter(reader.horizon()) ? Optional.empty() : Optional.of(review(Section.EXPIRING, title, term, row, reader, due));
    }

    private static TodayItem review(Section section, Message title, @Nullable LocalDate term, AccessRow row, Reader reader, Message text) {
        return new TodayItem(section, REVIEW, term == null ? "first" : term.toString(), title, text, reader.link("beheer/toegangscontrole"),
                row.since(), term, section == Section.WAITING ? "review" : null, 1);
    }

    private static TodayItem of(Section section, ItemKind kind, AccessRow row, Reader reader, Message title, Message text,
            @Nullable String job) {
        return new TodayItem(section, kind, row.subject(), title, text, reader.link(ACCESS), row.since(), row.lastDay(), job, row.number());
    }

    private static Message counted(int count, String one, String more, String english, String englishMore) {
        return count == 1 ? Message.of("1 " + one, "1 " + english) : Message.of(count + " " + more, count + " " + englishMore);
    }

    private static Message names(AccessRow row) {
        int others = row.number() - NAMES_SHOWN;
        return others > 0
                ? Message.of(row.names() + " en nog " + others, row.names() + " and " + others + " more")
                : Message.of(row.names(), row.names());
    }
}
