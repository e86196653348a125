package nl.loodlijn.publicsite.ocds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;
import nl.loodlijn.publicsite.ocds.OcdsRelease.Amendment;
import nl.loodlijn.publicsite.ocds.OcdsRelease.Award;
import nl.loodlijn.publicsite.ocds.OcdsRelease.Contract;
import nl.loodlijn.publicsite.ocds.OcdsRelease.Identifier;
import nl.loodlijn.publicsite.ocds.OcdsRelease.Party;
import nl.loodlijn.publicsite.ocds.OcdsRelease.PartyReference;
import nl.loodlijn.publicsite.ocds.OcdsRelease.Period;
import nl.loodlijn.publicsite.ocds.OcdsRelease.RelatedProcess;
import nl.loodlijn.publicsite.ocds.OcdsRelease.Value;

import reactor.core.publisher.Mono;

/** Reads what was released of agreements, as OCDS. */
@Singleton
public final class ReadReleases {
    private static final String PARENT = "HEAD_SUB";
    private final UnitOfWork unitOfWork;
    private final PublishedReleases releases;
    private final OcdsPrefix prefix;
    private final JsonMapper json;

    /** Where a page ends. */
    public record Place(Instant moment, UUID release) {
        /** Before all. */
        public static final Place START = new Place(Instant.EPOCH, new UUID(0, 0));
    }

    /** A release with its place among all. */
    public record Placed(Place place, OcdsRelease release) {
    }

    @Serdeable
    @Introspected
    record Changed(int number, String purpose, String at, @Nullable String amends, @Nullable String release) {
    }

    ReadReleases(UnitOfWork unitOfWork, PublishedReleases releases, OcdsPrefix prefix, JsonMapper json) {
        this.unitOfWork = unitOfWork;
        this.releases = releases;
        this.prefix = prefix;
        this.json = json;
    }

    /** The oldest first. */
    public Mono<List<Placed>> after(Actor.Anyone actor, Place place, int most) {
        return unitOfWork.read(actor, () -> releases.after(place.moment(), place.release(), most).map(this::placed).collectList());
    }

    /** All releases of one agreement, the oldest first; empty when there is no such. */
    public Mono<List<Placed>> of(Actor.Anyone actor, String ocid) {
        return prefix.contract(ocid).map(contract -> unitOfWork.read(actor, () -> releases.of(contract).map(this::placed).collectList()))
                .orElseGet(() -> Mono.just(List.of()));
    }

    private Placed placed(ReleaseRow row) {
        return new Placed(new Place(row.releasedAt(), row.releaseId()), release(row));
    }

    private OcdsRelease release(ReleaseRow row) {
        boolean between = row.kind().equals(PARENT);
        Party buyer = new Party(row.buyerKvk() == null ? between ? "buyer" : "loodlijn-" + row.regionSlug() : "NL-KVK-" + row.buyerKvk(),
                row.buyerName(), identifier(row.buyerKvk(), row.buyerName()),
                between ? List.of("buyer") : List.of("buyer", "procuringEntity"));
        Party supplier = new Party(row.supplierKvk() == null ? "supplier" : "NL-KVK-" + row.supplierKvk(), row.supplierName(),
                identifier(row.supplierKvk(), row.supplierName()), List.of("supplier"));
        Period period = row.startsOn() == null && row.endsOn() == null ? null : new Period(first(row.startsOn()), last(row.endsOn()));
        Value value = row.valueCents() == null ? null : new Value(BigDecimal.valueOf(row.valueCents(), 2), "EUR");
        String ocid = prefix.ocid(row.contractId());
        List<Amendment> amendments = amendments(row);
        UUID parent = row.parentId();
        return new OcdsRelease(ocid, releaseId(row.contractId(), row.releaseId().toString()), moment(row.releasedAt()), tags(row.tag()),
                "tender", "nl",
                List.of(buyer, supplier), reference(buyer),
                List.of(new Award("1", "active", value, List.of(reference(supplier)), period)),
                List.of(new Contract("1", "1", row.title(), description(row.kind()), row.active() ? "active" : "terminated", period, value,
                        row.signedAt() == null ? null : moment(row.signedAt()), amendments.isEmpty() ? null : amendments)),
                parent == null ? null : List.of(new RelatedProcess("1", List.of("parent"), "ocid", prefix.ocid(parent))));
    }

    private List<Amendment> amendments(ReleaseRow row) {
        try {
            List<Amendment> amendments = new ArrayList<>();
            for (Changed changed : json.readValue(row.amendments(), Argument.listOf(Changed.class))) {
                amendments.add(new Amendment(String.valueOf(changed.number()), changed.at(),
                        changed.purpose().equals("EXTENSION") ? "Verlenging" : "Wijziging",
                        changed.amends() == null ? null : releaseId(row.contractId(), changed.amends()),
                        changed.release() == null ? null : releaseId(row.contractId(), changed.release())));
            }
            return amendments;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private String releaseId(UUID contract, String release) {
        return prefix.ocid(contract) + "-" + release;
    }

    private static List<String> tags(String tag) {
        return tag.equals("award") ? List.of("award", "contract") : List.of(tag);
    }

    private static String description(String kind) {
        return switch (kind) {
            case "REGION_HEAD" -> "Overeenkomst van de regio met een hoofdaannemer";
            case "REGION_SUB" -> "Overeenkomst van de regio met een onderaannemer";
            default -> "Onderaanneming onder een overeenkomst van de regio";
        };
    }

    private static @Nullable Identifier identifier(@Nullable String kvk, String name) {
        return kvk == null ? null : new Identifier("NL-KVK", kvk, name);
    }

    private static PartyReference reference(Party party) {
        return new PartyReference(party.id(), party.name());
    }

    private static String moment(Instant moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.truncatedTo(ChronoUnit.SECONDS).atZone(Netherlands.ZONE));
    }

    private static @Nullable String first(@Nullable LocalDate day) {
        return day == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(day.atStartOfDay(Netherlands.ZONE));
    }

    private static @Nullable String last(@Nullable LocalDate day) {
        return day == null
                ? null
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(day.atTime(LocalTime.of(23, 59, 59)).atZone(Netherlands.ZONE));
    }
}
