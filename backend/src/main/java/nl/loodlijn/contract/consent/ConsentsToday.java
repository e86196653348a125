package nl.loodlijn.contract.consent;

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

/** Reports that wait: on who decides, or on the head contractor that was asked something. */
@Singleton
final class ConsentsToday implements TodayItems {
    private static final ItemKind DECIDE = ItemKind.mailed("consent-reported", ConsentNotifications.DECIDERS,
            "Toestemming voor onderaannemers",
            "Consent to subcontractors");
    private static final ItemKind ANSWER = ItemKind.mailed("consent-question", ConsentNotifications.HEADS, "Vragen over uw onderaannemers",
            "Questions about your subcontractors");
    private static final ItemKind ENDS = ItemKind.shown("consent-ends", "Onderaannemers waarvan het werk afloopt",
            "Subcontractors whose work ends");
    private static final String JOB = "consent";

    private final ConsentTodayRepository repository;

    ConsentsToday(ConsentTodayRepository repository) {
        this.repository = repository;
    }

    @Override
    public Set<ItemKind> kinds() {
        return Set.of(DECIDE, ANSWER, ENDS);
    }

    @Override
    public Flux<TodayItem> of(Reader reader) {
        if (!reader.may(Permission.CONSENT_READ)) {
            return Flux.empty();
        }
        return repository
                .waiting(reader.may(Permission.CONSENT_DECIDE), reader.may(Permission.CONSENT_REPORT), reader.today(), reader.horizon())
                .map(row -> item(row, reader));
    }

    private static TodayItem item(ConsentTodayRepository.Row row, Reader reader) {
        return switch (row.kind()) {
            case "decide" -> item(row, reader, Section.WAITING, DECIDE,
                    Message.of("Toestemming voor " + row.subName(), "Consent to " + row.subName()),
                    Message.of(row.headName() + " wil deze onderaannemer inzetten. Beslis, of stel een vraag.",
                            row.headName() + " wants to use this subcontractor. Decide, or ask a question."));
            case "answer" -> item(row, reader, Section.WAITING, ANSWER,
                    Message.of("Vraag over " + row.subName(), "Question about " + row.subName()),
                    Message.of("Geef antwoord. Tot dan staat de termijn stil.", "Give the answer. Until then the term stands still."));
            case "ends" -> item(row, reader, Section.EXPIRING, ENDS,
                    Message.of("Het werk van " + row.subName() + " loopt af", "The work of " + row.subName() + " ends"),
                    Message.of("Meld op tijd opnieuw als het doorgaat.", "Report again in time when it goes on."));
            default -> throw new IllegalStateException("Unknown kind " + row.kind());
        };
    }

    private static TodayItem item(ConsentTodayRepository.Row row, Reader reader, Section section, ItemKind kind, Message title,
            Message text) {
        return new TodayItem(section, kind, row.id().toString(), title, text, reader.link("toestemming/" + row.id()), row.since(),
                row.lastDay(), section == Section.WAITING ? JOB : null, 1);
    }
}
