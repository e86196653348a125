package nl.loodlijn.contract.mediation;

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

/** Mediations in which somebody else spoke last, and those that the region can tell the head contractor of. */
@Singleton
final class MediationsToday implements TodayItems {
    private static final ItemKind WAITS = ItemKind.mailed("mediation-waits", MediationNotifications.TAKING_PART,
            "Bemiddelingen die op u wachten", "Mediations that wait for you");
    private static final String JOB = "mediation";

    private final MediationTodayRepository repository;

    MediationsToday(MediationTodayRepository repository) {
        this.repository = repository;
    }

    @Override
    public Set<ItemKind> kinds() {
        return Set.of(WAITS);
    }

    @Override
    public Flux<TodayItem> of(Reader reader) {
        return reader.may(Permission.MEDIATION_READ) ? repository.waiting().map(row -> item(row, reader)) : Flux.empty();
    }

    private static TodayItem item(MediationTodayRepository.Row row, Reader reader) {
        return new TodayItem(Section.WAITING, WAITS, row.id().toString(),
                Message.of("Bemiddeling over " + row.title(), "Mediation about " + row.title()),
                row.agreed()
                        ? Message.of("De onderaannemer is akkoord: u kunt de hoofdaannemer inlichten.",
                                "The subcontractor agrees: you can tell the head contractor.")
                        : Message.of("Lees wat er staat en antwoord.", "Read what was written and answer."),
                reader.link("bemiddeling/" + row.id()), row.since(), null, JOB, 1);
    }
}
