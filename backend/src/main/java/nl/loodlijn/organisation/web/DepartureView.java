package nl.loodlijn.organisation.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.organisation.departure.Colleague;
import nl.loodlijn.organisation.departure.DepartureRow;
import nl.loodlijn.organisation.departure.Departures;
import nl.loodlijn.platform.handover.Fate;
import nl.loodlijn.platform.handover.Hanging;

/**
 * Somebody who may leave.
 *
 * @param memberships what ends
 * @param hanging what hangs on the person beside that
 * @param colleagues who could take over, by name
 * @param onlyAdministrator whether somebody else has to become administrator first
 * @param announced the departure that can still be undone; absent for none
 */
@Serdeable
@Introspected
record DepartureView(MembershipView.PersonView person, List<MembershipView> memberships, List<HangingView> hanging,
        List<ColleagueView> colleagues, boolean onlyAdministrator, @Nullable Announced announced) {
    /**
     * Something that hangs on the person.
     *
     * @param fate what becomes of it
     * @param text what it is and what becomes of it, in the language of the reader
     * @param link path of a screen inside the tenant, without a slash in front; empty for none
     */
    @Serdeable
    @Introspected
    record HangingView(String code, Fate fate, String text, int count, String link) {
        static HangingView of(Hanging hanging, Locale language) {
            return new HangingView(hanging.code(), hanging.fate(), hanging.text().in(language), hanging.count(), hanging.link());
        }
    }

    /** @param lastDay until when the colleague has access; absent for no end */
    @Serdeable
    @Introspected
    record ColleagueView(UUID id, String name, @Nullable LocalDate lastDay) {
        static ColleagueView of(Colleague colleague) {
            return new ColleagueView(colleague.id(), colleague.name(), colleague.lastDay());
        }
    }

    /** @param handedTo name of who takes over; absent for nobody */
    @Serdeable
    @Introspected
    record Announced(UUID id, LocalDate lastDay, boolean atOnce, @Nullable String handedTo, String announcedBy, Instant announcedAt) {
        static Announced of(DepartureRow row) {
            return new Announced(row.id(), row.lastDay(), row.atOnce(), row.handedToName(), row.announcedByName(), row.announcedAt());
        }
    }

    static DepartureView of(Departures.Overview overview, Locale language) {
        DepartureRow announced = overview.announced();
        return new DepartureView(
                new MembershipView.PersonView(overview.person().id(), overview.person().name(), overview.person().email()),
                overview.memberships().stream().map(MembershipView::of).toList(),
                overview.hanging().stream().map(hanging -> HangingView.of(hanging, language)).toList(),
                overview.colleagues().stream().map(ColleagueView::of).toList(), overview.isOnlyAdministrator(),
                announced == null ? null : Announced.of(announced));
    }
}
