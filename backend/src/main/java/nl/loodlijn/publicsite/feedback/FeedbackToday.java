package nl.loodlijn.publicsite.feedback;

import java.time.LocalDate;
import java.util.Set;

import jakarta.inject.Singleton;

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
 * What was said not to be right and waits: for who answers it, once more under another name when its term is over, and for the region that looks along. That
 * it came is told by a notification; the digest repeats only what is late.
 */
@Singleton
final class FeedbackToday implements TodayItems {
    private static final Concern ANSWERS = Concern.of(FeedbackNotifications.GROUP, Permission.FEEDBACK_ANSWER);
    private static final ItemKind WAITING = ItemKind.shown("feedback-waiting", "Meldingen over de openbare site",
            "Reports about the public site");
    private static final ItemKind OVERDUE = ItemKind.mailed("feedback-overdue", ANSWERS,
            "Meldingen over de openbare site die te lang wachten",
            "Reports about the public site that wait too long");
    private static final ItemKind WITH_PROVIDERS = ItemKind.shown("feedback-with-providers", "Meldingen bij aanbieders",
            "Reports with providers");
    private static final String JOB = "feedback";
    /** Under which the region finds it. */
    private static final String JOB_OF_REGION = "providers";
    private static final int MOST = 200;

    private final FeedbackRepository repository;
    private final ClosingDays closingDays;

    FeedbackToday(FeedbackRepository repository, ClosingDays closingDays) {
        this.repository = repository;
        this.closingDays = closingDays;
    }

    @Override
    public Set<ItemKind> kinds() {
        return Set.of(WAITING, OVERDUE, WITH_PROVIDERS);
    }

    @Override
    public Flux<TodayItem> of(Reader reader) {
        if (!reader.may(Permission.FEEDBACK_READ)) {
            return Flux.empty();
        }
        return closingDays.days().flatMapMany(days -> repository.open(MOST).map(row -> item(row, row.lastDay(days), reader)));
    }

    private static TodayItem item(FeedbackRow row, LocalDate lastDay, Reader reader) {
        boolean late = lastDay.isBefore(reader.today());
        ItemKind kind = late ? OVERDUE : row.mine() ? WAITING : WITH_PROVIDERS;
        return new TodayItem(Section.WAITING, kind, row.id().toString(),
                Message.of("Klopt niet: " + row.name(), "Not right: " + row.name()), text(row, late), reader.link("klopt-niet/" + row.id()),
                row.createdAt(), lastDay, reader.may(Permission.FEEDBACK_LEAD) ? JOB_OF_REGION : JOB, 1);
    }

    private static Message text(FeedbackRow row, boolean late) {
        if (row.mine()) {
            return late
                    ? Message.of("Dit wacht langer dan de regio afspreekt. Kijk het na en geef antwoord.",
                            "This waits longer than the region agreed. Check it and answer.")
                    : Message.of("Kijk na wat er op de openbare site staat, en geef antwoord.",
                            "Check what the public site says, and answer.");
        }
        return late
                ? Message.of("De aanbieder antwoordt niet op tijd. Herinner, of sluit af.",
                        "The provider does not answer in time. Remind, or close it.")
                : Message.of("De aanbieder kijkt het na. U hoeft nu niets te doen.",
                        "The provider checks it. You need not do anything now.");
    }
}
