package nl.loodlijn.contract.web;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.contract.agreement.domain.AgreementState;
import nl.loodlijn.contract.calendar.EndingRow;
import nl.loodlijn.contract.calendar.MomentRow;
import nl.loodlijn.contract.calendar.SettleEnd;
import nl.loodlijn.contract.calendar.TransitionItemRow;
import nl.loodlijn.contract.calendar.domain.CalendarSource;
import nl.loodlijn.contract.calendar.domain.Handover;
import nl.loodlijn.contract.calendar.domain.MomentKind;
import nl.loodlijn.contract.calendar.domain.TransitionItem;
import nl.loodlijn.platform.problem.EditedVersion;

/** The calendar of contracts and the end of agreements as the API shows them. */
final class CalendarViews {
    private CalendarViews() {
    }

    @Serdeable
    @Introspected
    record CalendarPage(List<CalendarMoment> items, @Nullable String next) {
    }

    /**
     * Something that happens on a day.
     *
     * @param id names it among all moments
     * @param subject id of the agreement, of the report of the subcontractor, or of the model contract
     * @param regionName absent where the region is no party
     */
    @Serdeable
    @Introspected
    record CalendarMoment(String id, CalendarSource source, MomentKind kind, UUID subject, LocalDate day, String title,
            @Nullable String headName, @Nullable String subName, @Nullable String regionName) {
        static CalendarMoment of(MomentRow row) {
            return new CalendarMoment(row.key(), row.source(), row.kind(), row.subject(), row.day(), row.title(), row.headName(),
                    row.subName(), row.regionName());
        }
    }

    /** @param madeAt absent when there is no feed */
    @Serdeable
    @Introspected
    record CalendarFeed(@Nullable Instant madeAt) {
    }

    /** @param address with its secret; told this once */
    @Serdeable
    @Introspected
    record CalendarFeedAddress(URI address) {
    }

    /**
     * What the parties settled about the end of an agreement.
     *
     * @param ending whether it is sure to end, so that there is something to settle
     * @param noticed whether a party gave notice
     * @param may whether the acting party can settle something
     */
    @Serdeable
    @Introspected
    record Transition(UUID agreementId, String title, AgreementState state, @Nullable String headName, @Nullable String subName,
            @Nullable String regionName, @Nullable LocalDate endsOn, boolean ending, boolean noticed, boolean may,
            List<TransitionPoint> items) {
        static Transition of(SettleEnd.Transition whole) {
            EndingRow row = whole.agreement();
            return new Transition(row.id(), row.title(), row.state(), row.headName(), row.subName(), row.regionName(), row.endsOn(),
                    row.ending(), row.noticed(), row.mine() && row.ending(),
                    Arrays.stream(TransitionItem.values()).map(item -> TransitionPoint.of(item, whole.of(item).orElse(null))).toList());
        }
    }

    /**
     * A point to settle.
     *
     * @param version for If-Match when it is settled
     * @param changedAt absent when nobody touched it
     */
    @Serdeable
    @Introspected
    record TransitionPoint(TransitionItem item, TransitionItem.Group group, boolean done, String note, @Nullable Residents residents,
            String version, @Nullable Instant changedAt, @Nullable String personName, @Nullable String partyName) {
        static TransitionPoint of(TransitionItem item, @Nullable TransitionItemRow row) {
            return row == null
                    ? new TransitionPoint(item, item.group(), false, "", null, EditedVersion.tag(0), null, null, null)
                    : new TransitionPoint(item, item.group(), row.done(), row.note(), Residents.of(row.handover()),
                            EditedVersion.tag(row.version()), row.changedAt(), row.personName(), row.partyName());
        }
    }

    /** @param left who still waits to be handed over */
    @Serdeable
    @Introspected
    record Residents(int inCare, int handedOver, int stopped, int left) {
        static @Nullable Residents of(@Nullable Handover counted) {
            return counted == null ? null : new Residents(counted.inCare(), counted.handedOver(), counted.stopped(), counted.left());
        }
    }
}
