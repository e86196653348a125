package nl.loodlijn.publicsite.published;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;

import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;
import nl.loodlijn.publicsite.domain.HelpKind;
import nl.loodlijn.publicsite.domain.Outline;
import nl.loodlijn.publicsite.domain.RegionHelp;

import reactor.core.publisher.Mono;

/** Reads where in a region which help is. */
@Singleton
public final class ReadRegion {
    private static final Argument<List<List<List<Double>>>> RINGS = Argument.listOf(Argument.listOf(Argument.listOf(Double.class)));

    private final UnitOfWork unitOfWork;
    private final PublishedRegions regions;
    private final JsonMapper json;

    ReadRegion(UnitOfWork unitOfWork, PublishedRegions regions, JsonMapper json) {
        this.unitOfWork = unitOfWork;
        this.regions = regions;
        this.json = json;
    }

    /** Empty when there is no such region, or it buys for nobody on that day. */
    public Mono<RegionHelp> region(Actor.Anyone actor, String region, RegionHelp.Question question, LocalDate day) {
        String law = question.law().map(RegionHelp.Law::name).orElse("");
        String expression = question.kind().map(HelpKind::expression).orElse("");
        return unitOfWork.read(actor, () -> regions.municipalities(region, day, law, expression).collectList())
                .filter(rows -> !rows.isEmpty())
                .map(rows -> new RegionHelp(region, rows.getFirst().regionName(),
                        rows.stream().map(row -> new RegionHelp.There(row.code(), row.name(), row.providers(), outline(row.rings())))
                                .toList()));
    }

    private Optional<Outline> outline(@Nullable String rings) {
        if (rings == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Outline(Objects.requireNonNull(json.readValue(rings, RINGS)).stream()
                    .map(ring -> ring.stream().map(point -> new Outline.Point(point.get(0), point.get(1))).toList()).toList()));
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}
