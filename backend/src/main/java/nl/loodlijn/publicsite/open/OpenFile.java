package nl.loodlijn.publicsite.open;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.micronaut.json.JsonMapper;

import nl.loodlijn.platform.csv.CsvLines;

import reactor.core.publisher.Flux;

/**
 * Writes all of a list as a file, page after page: as CSV (RFC 4180: commas, a line with names, UTF-8 with a byte order mark; several values in a cell
 * have a bar between) or as JSON, one object to a line (NDJSON).
 */
public final class OpenFile {
    private static final Locale COMMAS = Locale.ENGLISH;

    /** A column of a file. */
    private record Column<T>(String name, Function<T, @Nullable Object> value) {
    }

    private static final List<Column<OpenService>> SERVICES = List.of(new Column<>("id", OpenService::id),
            new Column<>("title", OpenService::title), new Column<>("providerId", one -> one.provider().id()),
            new Column<>("providerName", one -> one.provider().name()), new Column<>("regionId", one -> one.region().id()),
            new Column<>("regionName", one -> one.region().name()), new Column<>("laws", OpenService::laws),
            new Column<>("categories", OpenService::categories), new Column<>("kinds", OpenService::kinds),
            new Column<>("targetGroups", OpenService::targetGroups), new Column<>("expertise", OpenService::expertise),
            new Column<>("ageFrom", OpenService::ageFrom), new Column<>("ageUntil", OpenService::ageUntil),
            new Column<>("municipalities", OpenService::municipalities), new Column<>("languages", OpenService::languages),
            new Column<>("wheelchairAccessible", OpenService::wheelchairAccessible),
            new Column<>("waitIntakeWeeks", one -> ofWait(one, OpenWait::intakeWeeks)),
            new Column<>("waitTreatmentWeeks", one -> ofWait(one, OpenWait::treatmentWeeks)),
            new Column<>("waitText", one -> ofWait(one, OpenWait::text)),
            new Column<>("waitMeasuredOn", one -> ofWait(one, OpenWait::measuredOn)),
            new Column<>("waitStale", one -> ofWait(one, OpenWait::stale)),
            new Column<>("takesNobodyFrom", one -> one.takesNobody() == null ? null : one.takesNobody().from()),
            new Column<>("takesNobodyUntil", one -> one.takesNobody() == null ? null : one.takesNobody().until()),
            new Column<>("phone", OpenService::phone), new Column<>("email", OpenService::email),
            new Column<>("website", OpenService::website), new Column<>("confirmedOn", OpenService::confirmedOn),
            new Column<>("outdated", OpenService::outdated));

    private static final List<Column<OpenRelation>> RELATIONS = List.of(new Column<>("id", OpenRelation::id),
            new Column<>("regionId", one -> one.region().id()), new Column<>("regionName", one -> one.region().name()),
            new Column<>("headName", one -> one.head().name()), new Column<>("headProviderId", one -> one.head().provider()),
            new Column<>("subcontractorName", one -> one.subcontractor().name()),
            new Column<>("subcontractorProviderId", one -> one.subcontractor().provider()),
            new Column<>("municipalities", OpenRelation::municipalities), new Column<>("worksFrom", OpenRelation::worksFrom),
            new Column<>("endsOn", OpenRelation::endsOn));

    private OpenFile() {
    }

    /** Services as CSV. */
    public static Flux<byte[]> services(Flux<List<OpenService>> pages) {
        return csv(SERVICES, pages);
    }

    /** Relations as CSV. */
    public static Flux<byte[]> relations(Flux<List<OpenRelation>> pages) {
        return csv(RELATIONS, pages);
    }

    /** Anything as NDJSON, as the pages of the list have it. */
    public static <T> Flux<byte[]> lines(JsonMapper json, Flux<List<T>> pages) {
        return pages.map(page -> {
            ByteArrayOutputStream lines = new ByteArrayOutputStream();
            try {
                for (T row : page) {
                    lines.write(json.writeValueAsBytes(row));
                    lines.write('\n');
                }
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return lines.toByteArray();
        });
    }

    private static <T> Flux<byte[]> csv(List<Column<T>> columns, Flux<List<T>> pages) {
        byte[] heading = CsvLines.heading(columns.stream().map(Column::name).toList(), COMMAS);
        return Flux.concat(Flux.just(heading), pages.map(page -> CsvLines.of(
                page.stream().map(row -> columns.stream().map(column -> cell(column.value().apply(row))).toList()).toList(), COMMAS)));
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case List<?> several -> CsvLines.harmless(several.stream().map(Object::toString).collect(Collectors.joining("|")));
            default -> CsvLines.harmless(value.toString());
        };
    }

    private static @Nullable Object ofWait(OpenService service, Function<OpenWait, @Nullable Object> part) {
        OpenWait wait = service.waitingTime();
        return wait == null ? null : part.apply(wait);
    }
}
