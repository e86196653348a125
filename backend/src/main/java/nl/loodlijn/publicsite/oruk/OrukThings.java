package nl.loodlijn.publicsite.oruk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.platform.security.PlatformAddress;
import nl.loodlijn.publicsite.open.OpenProvider;
import nl.loodlijn.publicsite.open.OpenService;
import nl.loodlijn.publicsite.page.Addresses;
import nl.loodlijn.publicsite.page.PageLanguage;
import nl.loodlijn.reference.PlaceKey;

/** Services, organisations and places in the words of the profile. */
@Singleton
final class OrukThings {
    /** Addresses of municipalities in the list of public organisations of the government (TOOI). */
    private static final String MUNICIPALITY = "https://identifier.overheid.nl/tooi/id/gemeente/";

    private final PlatformAddress address;

    OrukThings(PlatformAddress address) {
        this.address = address;
    }

    /** As a list has it: with its organisation. */
    Map<String, Object> service(@Nullable OpenService service, LocalDate today) {
        OpenService known = Objects.requireNonNull(service);
        Map<String, Object> fields = bare(known, today);
        fields.put("organization", organisation(known));
        return fields;
    }

    /** By itself. */
    Map<String, Object> bare(OpenService service, LocalDate today) {
        OpenService.Days stop = service.takesNobody();
        boolean closed = stop != null && !stop.from().isAfter(today);
        return new Fields().with("id", service.id()).with("organization_id", service.provider().id()).with("name", service.title())
                .with("description", description(service)).with("url", page(service)).withMail("email", service.email())
                .with("status", closed ? "temporarily closed" : "active").with("minimum_age", service.ageFrom())
                .with("maximum_age", service.ageUntil()).with("assured_date", service.confirmedOn()).with("alert", alert(service, closed))
                .all();
    }

    /** With everything that is known of it. */
    Map<String, Object> whole(OpenService service, Taxonomies taxonomies, List<PublishedOruk.PlacedRow> placed, LocalDate today) {
        UUID id = service.id();
        Map<String, Object> fields = service(service, today);
        fields.put("service_areas", placed.stream().map(row -> area(id, row)).toList());
        fields.put("service_at_locations", placed.stream().map(row -> withLocation(row).all()).toList());
        new Fields().with("languages", service.languages().stream().map(code -> language(id, code)).toList())
                .with("attributes",
                        taxonomies.attributes(id, Stream.concat(service.categories().stream(), service.targetGroups().stream())))
                .all().forEach(fields::put);
        return fields;
    }

    /** A service in a municipality. */
    Map<String, Object> placed(PublishedOruk.PlacedRow row, Map<String, Object> service) {
        Map<String, Object> fields = withLocation(row).all();
        fields.put("service", service);
        return fields;
    }

    /** The same, also as a service of its own: the profile names that schema for the answer. */
    Map<String, Object> wholePlaced(PublishedOruk.PlacedRow row, Map<String, Object> service) {
        Map<String, Object> fields = new LinkedHashMap<>(placed(row, service));
        fields.put("name", service.get("name"));
        fields.put("status", service.get("status"));
        return fields;
    }

    /** A provider. */
    Map<String, Object> organisation(OpenProvider provider) {
        return new Fields().with("id", provider.id()).with("name", provider.name())
                .with("description", "Aanbieder van jeugdhulp of Wmo-ondersteuning op de lijst van " + provider.region().name() + ".")
                .withMail("email", provider.email()).withAddress("website", provider.website()).with("uri", provider.page()).all();
    }

    private Map<String, Object> organisation(OpenService service) {
        return organisation(
                new OpenProvider(UUID.fromString(service.provider().id()), service.provider().name(), service.region(), List.of(), 1,
                        service.phone(), service.email(), service.website(), page(service)));
    }

    private String page(OpenService service) {
        return address.of(Addresses.ofProvider(PageLanguage.DUTCH, service.region().id(), UUID.fromString(service.provider().id()),
                service.provider().name())).toString();
    }

    private static String description(OpenService service) {
        return Stream.concat(service.kinds().stream(), service.expertise().stream()).distinct().collect(Collectors.joining(", "));
    }

    private static String alert(OpenService service, boolean closed) {
        List<String> alerts = new ArrayList<>();
        if (closed) {
            alerts.add("Neemt nu niemand nieuw aan.");
        }
        if (service.outdated()) {
            alerts.add("Meer dan " + OpenService.FRESH_DAYS + " dagen geleden bevestigd.");
        }
        return String.join(" ", alerts);
    }

    private static Map<String, Object> area(UUID service, PublishedOruk.PlacedRow row) {
        return new Fields().with("id", Taxonomies.id("area " + service + " " + row.code())).with("service_id", service)
                .with("name", name(row)).with("uri", MUNICIPALITY + row.code().toLowerCase(Locale.ROOT)).all();
    }

    /** The address of a provider is not in the projection; what is known is in which municipality it helps. */
    private static Fields withLocation(PublishedOruk.PlacedRow row) {
        UUID location = Taxonomies.id("location " + row.code());
        return new Fields().with("id", row.id()).with("service_id", row.listingId()).with("location_id", location).with("location",
                new Fields().with("id", location).with("location_type", "physical").with("name", "Gemeente " + name(row))
                        .with("description",
                                "Wordt in deze gemeente gegeven. De co\u00f6rdinaten zijn het midden van waar haar inwoners wonen.")
                        .with("latitude", row.latitude()).with("longitude", row.longitude()).with("external_identifier", row.code())
                        .with("external_identifier_type", "CBS-gemeentecode").all());
    }

    private static String name(PublishedOruk.PlacedRow row) {
        return PlaceKey.plainName(Objects.requireNonNullElse(row.name(), row.code()));
    }

    private static Map<String, Object> language(UUID service, String code) {
        return new Fields().with("id", Taxonomies.id("language " + service + " " + code)).with("service_id", service).with("code", code)
                .with("name", Locale.of(code).getDisplayLanguage(Locale.of("nl"))).all();
    }
}
