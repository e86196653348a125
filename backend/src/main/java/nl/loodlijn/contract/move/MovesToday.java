package nl.loodlijn.contract.move;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import nl.loodlijn.contract.move.MoveTodayRepository.Row;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.today.ItemKind;
import nl.loodlijn.platform.today.Reader;
import nl.loodlijn.platform.today.TodayItem;
import nl.loodlijn.platform.today.TodayItem.Section;
import nl.loodlijn.platform.today.TodayItems;

import reactor.core.publisher.Flux;

/** Moves that wait to go on, that are under way, and whose offers are not signed by both. */
@Singleton
final class MovesToday implements TodayItems {
    private static final ItemKind GO_ON = ItemKind.mailed("agreement-move", MoveNotifications.WRITERS, "Overzetten dat op u wacht",
            "Moves that wait for you");
    private static final ItemKind UNDER_WAY = ItemKind.shown("agreement-move-under-way", "Overzetten dat bezig is", "Moves under way");
    private static final ItemKind SIGN = ItemKind.shown("agreement-move-signing", "Overgezette overeenkomsten zonder beide handtekeningen",
            "Moved agreements without both signatures");
    private static final String JOB = "models";

    private final MoveTodayRepository repository;

    MovesToday(MoveTodayRepository repository) {
        this.repository = repository;
    }

    @Override
    public Set<ItemKind> kinds() {
        return Set.of(GO_ON, UNDER_WAY, SIGN);
    }

    @Override
    public Flux<TodayItem> of(Reader reader) {
        return reader.may(Permission.AGREEMENT_WRITE) ? repository.moves().map(row -> item(row, reader)) : Flux.empty();
    }

    private static TodayItem item(Row row, Reader reader) {
        return switch (row.state()) {
            case LOOKING -> item(row, reader, Section.CHANGED, UNDER_WAY,
                    Message.of("Er wordt gekeken welke overeenkomsten over kunnen: nog " + row.waiting() + ".",
                            "It is being looked at which agreements can be moved: " + row.waiting() + " to go."));
            case READY -> item(row, reader, Section.WAITING, GO_ON,
                    Message.of(
                            row.fits() + " kunnen over, " + row.cannot()
                                    + " niet. Er is nog niets aangeboden: begin, of laat het overzetten los.",
                            row.fits() + " can be moved, " + row.cannot()
                                    + " cannot. Nothing is offered yet: start, or let go of the move."));
            case RUNNING -> item(row, reader, Section.CHANGED, UNDER_WAY,
                    Message.of(row.offered() + " aangeboden, nog " + row.fits() + " te gaan.",
                            row.offered() + " offered, " + row.fits() + " to go."));
            case STOPPED -> item(row, reader, Section.WAITING, GO_ON,
                    Message.of("Gestopt: " + row.offered() + " aangeboden, " + row.fits() + " niet. Ga verder, of laat het overzetten los.",
                            "Stopped: " + row.offered() + " offered, " + row.fits() + " not. Go on, or let go of the move."));
            case DONE, LET_GO -> signing(row, reader);
        };
    }

    /** Work for who has to sign; what only waits on others is told, and when the term of the standard comes near as something that ends. */
    private static TodayItem signing(Row row, Reader reader) {
        Section section = row.ours() > 0 ? Section.WAITING : row.signBy().isAfter(reader.horizon()) ? Section.CHANGED : Section.EXPIRING;
        return new TodayItem(section, SIGN, row.id().toString(), title(row), waitsOn(row), link(row, reader) + "&state=OFFERED",
                row.since(),
                row.signBy(), null, 1);
    }

    private static Message waitsOn(Row row) {
        return Message.of(
                Stream.of(row.ours() == 0 ? "" : row.ours() + " wachten op uw handtekening",
                        row.theirs() == 0 ? "" : row.theirs() + " op die van de andere partij")
                        .filter(part -> !part.isEmpty()).collect(Collectors.joining(", ")) + ".",
                Stream.of(row.ours() == 0 ? "" : row.ours() + " wait for your signature",
                        row.theirs() == 0 ? "" : row.theirs() + " for that of the other party")
                        .filter(part -> !part.isEmpty()).collect(Collectors.joining(", ")) + ".");
    }

    private static TodayItem item(Row row, Reader reader, Section section, ItemKind kind, Message text) {
        return new TodayItem(section, kind, row.id().toString(), title(row), text, link(row, reader), row.since(), null,
                section == Section.WAITING ? JOB : null, 1);
    }

    private static Message title(Row row) {
        return Message.of("Overzetten naar versie " + row.number() + " van " + row.modelName(),
                "Moving to version " + row.number() + " of " + row.modelName());
    }

    private static String link(Row row, Reader reader) {
        return reader.link("modelcontracten/" + row.modelId() + "/overzetten?move=" + row.id());
    }
}
