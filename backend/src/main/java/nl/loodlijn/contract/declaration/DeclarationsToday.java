package nl.loodlijn.contract.declaration;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
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

/** Declarations that wait: on the region to look at, on who declares to correct, and months that are over and were not declared. Says nothing of amounts. */
@Singleton
final class DeclarationsToday implements TodayItems {
    private static final ItemKind DECIDE = ItemKind.mailed("declaration-decide", DeclarationNotifications.REGION,
            "Declaraties om te beoordelen", "Declarations to decide on");
    private static final ItemKind CORRECT = ItemKind.mailed("declaration-correct", DeclarationNotifications.DECLARING,
            "Betwiste declaraties", "Disputed declarations");
    private static final ItemKind DUE = ItemKind.mailed("declaration-due", DeclarationNotifications.DECLARING,
            "Maanden die u nog declareert", "Months that you have yet to declare");
    private static final String JOB = "declarations";

    private final DeclarationTodayRepository repository;

    DeclarationsToday(DeclarationTodayRepository repository) {
        this.repository = repository;
    }

    @Override
    public Set<ItemKind> kinds() {
        return Set.of(DECIDE, CORRECT, DUE);
    }

    @Override
    public Flux<TodayItem> of(Reader reader) {
        if (!reader.may(Permission.DECLARATION_READ)) {
            return Flux.empty();
        }
        boolean decides = reader.may(Permission.DECLARATION_DECIDE);
        Flux<TodayItem> waiting = repository.waiting().map(row -> item(row, reader, decides));
        return decides ? waiting : waiting.concatWith(repository.undeclared(reader.today()).map(row -> item(row, reader)));
    }

    private static TodayItem item(DeclarationTodayRepository.Row row, Reader reader, boolean decides) {
        Message month = month(row.period());
        Message text = decides
                ? Message.of(row.organisationName() + " declareerde over " + month.dutch() + ". Keur goed of betwist.",
                        row.organisationName() + " declared " + month.english() + ". Approve or dispute.")
                : Message.of("De regio betwist uw declaratie over " + month.dutch() + ". Lees waarom en verbeter haar.",
                        "The region disputes your declaration of " + month.english() + ". Read why and correct it.");
        return new TodayItem(Section.WAITING, decides ? DECIDE : CORRECT, row.id().toString(), Message.of(row.title(), row.title()), text,
                reader.link("declaraties/" + row.id()), row.since(), null, JOB, 1);
    }

    private static TodayItem item(DeclarationTodayRepository.Undeclared row, Reader reader) {
        Message month = month(row.period());
        return new TodayItem(Section.WAITING, DUE, row.place(), Message.of(row.title(), row.title()),
                Message.of("U declareerde nog niets over " + month.dutch() + ".", "You declared nothing of " + month.english() + " yet."),
                reader.link("declaraties?agreement=" + row.agreementId()), null, row.lastDay(), JOB, 1);
    }

    private static Message month(LocalDate first) {
        return Message.of(DateTimeFormatter.ofPattern("MMMM yyyy", Locale.of("nl")).format(first),
                DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH).format(first));
    }
}
