package nl.loodlijn.shortlist.imports;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.today.Concern;
import nl.loodlijn.platform.today.ItemKind;
import nl.loodlijn.platform.today.Reader;
import nl.loodlijn.platform.today.TodayItem;
import nl.loodlijn.platform.today.TodayItem.Section;
import nl.loodlijn.platform.today.TodayItems;
import nl.loodlijn.shortlist.ShortlistKinds;

import reactor.core.publisher.Flux;

/** Files that wait for a decision, and files that others took in. */
@Singleton
final class ImportsToday implements TodayItems {
    private static final ItemKind OPEN = ItemKind.mailed("import-open", Concern.of(ShortlistKinds.GROUP, Permission.SHORTLIST_IMPORT),
            "Imports die nog niet klaar zijn", "Imports that are not finished");
    private static final ItemKind DONE = ItemKind.shown("import-done", "Ingelezen bestanden", "Imported files");

    private final ImportsTodayRepository repository;

    ImportsToday(ImportsTodayRepository repository) {
        this.repository = repository;
    }

    @Override
    public Set<ItemKind> kinds() {
        return Set.of(OPEN, DONE);
    }

    @Override
    public Flux<TodayItem> of(Reader reader) {
        return reader.may(Permission.SHORTLIST_IMPORT)
                ? repository.openAndDone(reader.lastVisit() == null ? reader.now() : reader.lastVisit()).map(row -> item(row, reader))
                : Flux.empty();
    }

    @Override
    public Flux<TodayItem> onBehalfOf(Reader reader, UUID absent) {
        return reader.may(Permission.SHORTLIST_IMPORT) ? repository.openOf(absent).map(row -> item(row, reader)) : Flux.empty();
    }

    private static TodayItem item(ImportsTodayRepository.Row row, Reader reader) {
        Message file = Message.of(row.fileName(), row.fileName());
        String link = reader.link("beheer/import/" + row.id());
        if (row.state().equals("COMMITTED")) {
            return new TodayItem(Section.CHANGED, DONE, id(row.id()), file,
                    Message.of("Ingelezen door " + row.byName(), "Imported by " + row.byName()), link, row.at(), null, null, 1);
        }
        LocalDate erased = LocalDate.ofInstant(row.at(), Netherlands.ZONE).plus(ImportRetention.KEPT);
        Message todo = row.state().equals("MAPPING")
                ? Message.of("Kies wat de kolommen betekenen", "Say what the columns mean")
                : Message.of("Bekijk het voorbeeld en keur goed", "Look at the preview and approve it");
        return new TodayItem(Section.WAITING, OPEN, id(row.id()), file, todo, link, row.at(), erased, "import", 1);
    }

    private static String id(UUID id) {
        return id.toString();
    }
}
