package nl.loodlijn.shortlist.attention;

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
import nl.loodlijn.settings.StalePeriod;
import nl.loodlijn.shortlist.ShortlistKinds;

import reactor.core.publisher.Flux;

/** For who acts for a provider: figures of its own that are out of date. */
@Singleton
final class OwnFiguresToday implements TodayItems {
    private static final ItemKind STALE = ItemKind.mailed("figures-stale",
            Concern.ofOrganisation(ShortlistKinds.GROUP, Permission.LISTING_WRITE), "Eigen cijfers die verouderd zijn",
            "Own figures that are out of date");

    private final OwnFiguresRepository repository;
    private final StalePeriod stalePeriod;

    OwnFiguresToday(OwnFiguresRepository repository, StalePeriod stalePeriod) {
        this.repository = repository;
        this.stalePeriod = stalePeriod;
    }

    @Override
    public Set<ItemKind> kinds() {
        return Set.of(STALE);
    }

    @Override
    public Flux<TodayItem> of(Reader reader) {
        if (!reader.may(Permission.LISTING_WRITE) || reader.actor().party().equals(reader.actor().tenant())) {
            return Flux.empty();
        }
        return stalePeriod.daysHere().flatMap(days -> repository.stale(reader.today().minusDays(days))).filter(count -> count > 0)
                .map(count -> new TodayItem(Section.WAITING, STALE, "own", STALE.label(), text(count), reader.link("aanbod"), null, null,
                        "offers",
                        count.intValue()))
                .flux();
    }

    private static Message text(long count) {
        return count == 1
                ? Message.of("Van 1 vorm van hulp is het cijfer verouderd. Klopt het nog? Zeg dat dan, of vul in hoe het nu is.",
                        "Of 1 offer the figure is out of date. Is it still right? Say so, or fill in how it is now.")
                : Message.of("Van " + count
                        + " vormen van hulp is het cijfer verouderd. Kloppen ze nog? Zeg dat dan, of vul in hoe het nu is.",
                        "Of " + count + " offers the figure is out of date. Are they still right? Say so, or fill in how it is now.");
    }
}
