package nl.loodlijn.contract.referral;

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

/** Referral forms that wait on the reader, and those that are erased within a fortnight. Nothing of what is written in them. */
@Singleton
final class ReferralsToday implements TodayItems {
    private static final int DAYS_BEFORE_ERASURE = 14;
    private static final ItemKind WAITS = ItemKind.mailed("referral-waits", ReferralNotifications.PARTIES,
            "Verwijsformulieren die op u wachten", "Referral forms that wait for you");
    private static final ItemKind ERASED = ItemKind.shown("referral-erased-soon", "Verwijsformulieren die worden gewist",
            "Referral forms that are erased");
    private static final String JOB = "referrals";

    private final ReferralTodayRepository repository;

    ReferralsToday(ReferralTodayRepository repository) {
        this.repository = repository;
    }

    @Override
    public Set<ItemKind> kinds() {
        return Set.of(WAITS, ERASED);
    }

    @Override
    public Flux<TodayItem> of(Reader reader) {
        return reader.may(Permission.REFERRAL_READ)
                ? repository.waitingOrErasedSoon(reader.today().plusDays(DAYS_BEFORE_ERASURE)).map(row -> item(row, reader))
                : Flux.empty();
    }

    private static TodayItem item(ReferralTodayRepository.Row row, Reader reader) {
        Message title = row.ofHead()
                ? Message.of("Verwijzing naar " + row.otherName(), "Referral to " + row.otherName())
                : Message.of("Verwijzing van " + row.otherName(), "Referral from " + row.otherName());
        String link = reader.link("verwijzingen/" + row.id());
        return row.waits()
                ? new TodayItem(Section.WAITING, WAITS, row.id().toString(), title, todo(row), link, row.since(), null, JOB, 1)
                : new TodayItem(Section.EXPIRING, ERASED, row.id().toString(), title,
                        Message.of("Wordt gewist. Neem in uw eigen dossier over wat u nodig hebt.",
                                "Will be erased. Take over into your own file what you need."),
                        link, row.since(), row.eraseOn(), JOB, 1);
    }

    private static Message todo(ReferralTodayRepository.Row row) {
        return switch (row.state()) {
            case "SENT", "RECEIVED" -> row.ofHead()
                    ? Message.of("Er is een vraag. Lees die en antwoord.", "There is a question. Read it and answer.")
                    : Message.of("Lees het formulier. Neem aan, wijs af of vraag iets.", "Read the form. Accept, decline or ask.");
            case "DECLINED" -> Message.of("De verwijzing is afgewezen. Lees waarom.", "The referral was declined. Read why.");
            case "WITHDRAWN" -> Message.of("De verwijzing is ingetrokken.", "The referral was withdrawn.");
            case "CLOSED" -> Message.of("De verwijzing is afgesloten.", "The referral was closed.");
            default -> Message.of("Er is iets nieuws. Lees het.", "There is something new. Read it.");
        };
    }
}
