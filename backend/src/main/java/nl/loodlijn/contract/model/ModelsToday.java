package nl.loodlijn.contract.model;

import java.util.List;
import java.util.Set;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.today.ItemKind;
import nl.loodlijn.platform.today.Reader;
import nl.loodlijn.platform.today.TodayItem;
import nl.loodlijn.platform.today.TodayItem.Section;
import nl.loodlijn.platform.today.TodayItems;

import reactor.core.publisher.Flux;

/** Model contracts that wait: on head contractors until they voted, on the region until it did with it what it does. */
@Singleton
final class ModelsToday implements TodayItems {
    private static final ItemKind CONSULTATION = ItemKind.mailed("model-consultation", ModelNotifications.HEADS,
            "Modelcontracten die u worden voorgelegd", "Model contracts that you are asked about");
    private static final ItemKind COMMENTS = ItemKind.mailed("model-comments", ModelNotifications.STAFF, "Reacties op modelcontracten",
            "Comments on model contracts");
    private static final ItemKind ENDED = ItemKind.shown("model-consultation-ended", "Consultaties die voorbij zijn",
            "Consultations that are over");
    private static final String JOB = "models";

    private final ModelTodayRepository repository;

    ModelsToday(ModelTodayRepository repository) {
        this.repository = repository;
    }

    @Override
    public Set<ItemKind> kinds() {
        return Set.of(CONSULTATION, COMMENTS, ENDED);
    }

    @Override
    public Flux<TodayItem> of(Reader reader) {
        if (!reader.may(Permission.MODEL_COMMENT)) {
            return Flux.empty();
        }
        boolean region = reader.actor().party().equals(reader.actor().tenant());
        return repository.consultations().flatMapIterable(row -> region ? ofRegion(row, reader) : ofHead(row, reader));
    }

    private static List<TodayItem> ofHead(ModelTodayRow row, Reader reader) {
        return isOpen(row, reader) && row.voted() < row.articles()
                ? List.of(new TodayItem(Section.WAITING, CONSULTATION, row.id(),
                        Message.of("Wat vindt u van " + row.name() + "?", "What do you think of " + row.name() + "?"),
                        Message.of("U stemde over " + row.voted() + " van " + row.articles() + " artikelen.",
                                "You voted on " + row.voted() + " of " + row.articles() + " articles."),
                        link(row, reader), row.since(), row.until(), JOB, 1))
                : List.of();
    }

    private static List<TodayItem> ofRegion(ModelTodayRow row, Reader reader) {
        if (!isOpen(row, reader)) {
            return List.of(new TodayItem(Section.WAITING, ENDED, row.id(),
                    Message.of("De consultatie over " + row.name() + " is voorbij", "The consultation about " + row.name() + " is over"),
                    Message.of("Verwerk wat er gezegd is en publiceer.", "Work in what was said, then publish."), link(row, reader),
                    row.since(), null, JOB, 1));
        }
        return row.unsettled() == 0
                ? List.of()
                : List.of(new TodayItem(Section.WAITING, COMMENTS, row.id(),
                        Message.of("Reacties op " + row.name(), "Comments on " + row.name()),
                        Message.of(
                                row.unsettled() == 1
                                        ? "1 reactie is nog niet afgehandeld."
                                        : row.unsettled() + " reacties zijn nog niet afgehandeld.",
                                row.unsettled() == 1
                                        ? "1 comment is not settled yet."
                                        : row.unsettled() + " comments are not settled yet."),
                        link(row, reader), row.since(), row.until(), JOB, row.unsettled()));
    }

    private static boolean isOpen(ModelTodayRow row, Reader reader) {
        return row.closedAt() == null && !reader.today().isAfter(row.until());
    }

    private static String link(ModelTodayRow row, Reader reader) {
        return reader.link("modelcontracten/" + row.id() + "?version=draft");
    }
}
