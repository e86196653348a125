package nl.loodlijn.contract.declaration;

import java.util.Set;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.today.Concern;
import nl.loodlijn.platform.today.ItemKind;
import nl.loodlijn.platform.today.KindGroup;
import nl.loodlijn.platform.today.Reader;
import nl.loodlijn.platform.today.TodayItem;
import nl.loodlijn.platform.today.TodayItem.Section;
import nl.loodlijn.platform.today.TodayItems;

import reactor.core.publisher.Flux;

/** Declarations that wait: on the region to look at, or on who declares to correct. Says nothing of amounts. */
@Singleton
final class DeclarationsToday implements TodayItems {
    private static final KindGroup GROUP = KindGroup.of("declarations", "Declaraties", "Declarations");
    private static final ItemKind DECIDE = ItemKind.mailed("declaration-decide", Concern.ofTenant(GROUP, Permission.DECLARATION_DECIDE),
            "Declaraties om te beoordelen", "Declarations to decide on");
    private static final ItemKind CORRECT = ItemKind.mailed("declaration-correct", Concern.of(GROUP, Permission.DECLARATION_WRITE),
            "Betwiste declaraties", "Disputed declarations");

    private final DeclarationTodayRepository repository;

    DeclarationsToday(DeclarationTodayRepository repository) {
        this.repository = repository;
    }

    @Override
    public Set<ItemKind> kinds() {
        return Set.of(DECIDE, CORRECT);
    }

    @Override
    public Flux<TodayItem> of(Reader reader) {
        return reader.may(Permission.DECLARATION_READ)
                ? repository.waiting().map(row -> item(row, reader, reader.may(Permission.DECLARATION_DECIDE)))
                : Flux.empty();
    }

    private static TodayItem item(DeclarationTodayRepository.Row row, Reader reader, boolean decides) {
        String month = row.period().toString().substring(0, "2026-10".length());
        Message text = decides
                ? Message.of(row.organisationName() + " declareerde over " + month + ". Keur goed of betwist.",
                        row.organisationName() + " declared " + month + ". Approve or dispute.")
                : Message.of("De regio betwist uw declaratie over " + month + ". Lees waarom en verbeter haar.",
                        "The region disputes your declaration of " + month + ". Read why and correct it.");
        return new TodayItem(Section.WAITING, decides ? DECIDE : CORRECT, row.id().toString(), Message.of(row.title(), row.title()), text,
                reader.link("declaraties/" + row.id()), row.since(), null, "declarations", 1);
    }
}
