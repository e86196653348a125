package nl.loodlijn.admission.application;

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

/** Applications that wait: on those who assess, or on the provider. */
@Singleton
final class ApplicationsToday implements TodayItems {
    private static final ItemKind NEW = ItemKind.mailed("application-new", ApplicationNotifications.STAFF, "Nieuwe aanvragen",
            "New applications");
    private static final ItemKind REVIEW = ItemKind.mailed("application-review", ApplicationNotifications.STAFF, "Aanvragen in beoordeling",
            "Applications in review");
    private static final ItemKind ADDITION = ItemKind.shown("application-addition", "Gevraagde aanvullingen", "Additions asked for");
    private static final ItemKind DRAFT = ItemKind.shown("application-draft", "Aanvragen in concept", "Draft applications");
    private static final ItemKind EXPIRES = ItemKind.shown("application-expires", "Toelating die afloopt", "Admission that ends");
    private static final ItemKind OBJECTION = ItemKind.shown("application-objection", "Bezwaren en klachten", "Objections and complaints");
    private static final ItemKind HEARING = ItemKind.shown("application-hearing", "Gesprekken over uw bezwaar",
            "Hearings about your objection");
    private static final String LIST = "aanvragen";
    private static final String JOB = "applications";

    private final ApplicationTodayRepository repository;

    ApplicationsToday(ApplicationTodayRepository repository) {
        this.repository = repository;
    }

    @Override
    public Set<ItemKind> kinds() {
        return Set.of(NEW, REVIEW, ADDITION, DRAFT, EXPIRES, OBJECTION, HEARING);
    }

    @Override
    public Flux<TodayItem> of(Reader reader) {
        boolean assesses = reader.may(Permission.APPLICATION_ASSESS);
        boolean applies = reader.may(Permission.APPLICATION_WRITE);
        boolean decides = reader.may(Permission.APPLICATION_DECIDE);
        return Flux.concat(assesses || applies ? repository.waiting(reader.horizon()) : Flux.empty(),
                decides || applies ? repository.objections(reader.today()) : Flux.<TodayRow>empty())
                .map(row -> item(row, reader));
    }

    private static TodayItem item(TodayRow row, Reader reader) {
        int number = row.number();
        return switch (row.kind()) {
            case "new" -> item(Section.WAITING, NEW, row, reader, counted(number, "nieuwe aanvraag", "nieuwe aanvragen", "new application",
                    "new applications"), Message.of("Begin met beoordelen.", "Begin to assess."), "?state=SUBMITTED", JOB);
            case "review" -> item(Section.WAITING, REVIEW, row, reader, counted(number, "aanvraag in beoordeling",
                    "aanvragen in beoordeling", "application in review", "applications in review"),
                    reader.may(Permission.APPLICATION_DECIDE)
                            ? Message.of("Beslis voor de laatste dag.", "Decide before the last day.")
                            : Message.of("Geef uw oordeel ruim voor de laatste dag.", "Give your judgement well before the last day."),
                    "?state=IN_REVIEW", JOB);
            case "addition" -> item(Section.WAITING, ADDITION, row, reader, Message.of("Aanvulling gevraagd", "Addition asked for"),
                    Message.of("Vul aan wat de regio mist.", "Add what the region lacks."), "?state=ADDITION_ASKED", JOB);
            case "draft" -> item(Section.WAITING, DRAFT, row, reader, Message.of("Aanvraag in concept", "Draft application"),
                    Message.of("Werk verder en dien in.", "Go on and submit."), "?state=DRAFT", null);
            case "expires" -> item(Section.EXPIRING, EXPIRES, row, reader, Message.of("Uw toelating loopt af", "Your admission ends"),
                    Message.of("Vraag op tijd opnieuw aan.", "Apply again in time."), "?state=APPROVED", null);
            case "objection" -> item(Section.WAITING, OBJECTION, row, reader, Message.of("Bezwaar of klacht tegen een besluit",
                    "Objection or complaint against a decision"),
                    Message.of("Hoor de aanbieder en beslis voor de laatste dag.",
                            "Hear the provider and decide before the last day."),
                    "", JOB);
            case "hearing" -> item(Section.WAITING, HEARING, row, reader, Message.of("De regio hoort u", "The region hears you"),
                    Message.of("Bij uw bezwaar staat waar en wanneer.", "Your objection says where and when."), "", null);
            default -> throw new IllegalStateException("Unknown kind " + row.kind());
        };
    }

    private static TodayItem item(Section section, ItemKind kind, TodayRow row, Reader reader, Message title, Message todo, String several,
            @Nullable String job) {
        String link = reader.link(row.number() == 1 ? LIST + "/" + row.subject() : LIST + several);
        Message text = Message.of(row.name() + ". " + todo.dutch(), row.name() + ". " + todo.english());
        return new TodayItem(section, kind, row.subject(), title, text, link, row.since(), row.lastDay(), job, row.number());
    }

    private static Message counted(int count, String one, String more, String english, String englishMore) {
        return count == 1 ? Message.of("1 " + one, "1 " + english) : Message.of(count + " " + more, count + " " + englishMore);
    }
}
