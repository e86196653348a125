package nl.loodlijn.contract.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import io.micronaut.serde.ObjectMapper;

import nl.loodlijn.contract.consortium.Consortia;
import nl.loodlijn.contract.consortium.MemberRow;
import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** The register as the acting party may see it, as it is or as it was on a day. */
@Singleton
public final class ReadRegister {
    /** What is shown when no phase is asked for: all that goes on. */
    private static final List<String> GOING_ON = List.of(Phase.WORKING.name(), Phase.PLANNED.name(), Phase.WAITING.name());
    private static final int ROWS_AT_ONCE = 1_000;

    private final UnitOfWork unitOfWork;
    private final RegisterRepository register;
    private final DeliveryRepository deliveries;
    private final Consortia consortia;
    private final RegisterFiles files;
    private final ObjectMapper json;
    private final Clock clock;

    /**
     * What is asked for; an empty list asks for all, but for the phases: without any, what goes on.
     *
     * @param on the day; null: today
     * @param words that names or KvK numbers begin with, in their order
     * @param heads ids of organisations
     * @param subs KvK numbers
     */
    public record Question(@Nullable LocalDate on, String words, List<String> municipalities, List<String> categories, List<String> heads,
            List<String> subs, List<String> phases, List<String> consents) {
    }

    /** Where a page ends. */
    public record Place(String name, UUID id) {
    }

    /**
     * @param on the day that it tells of
     * @param members who takes part in consortia on that day
     */
    public record Listed(LocalDate on, List<RelationRow> rows, List<RegisterFacetRow> facets, List<MemberRow> members) {
    }

    ReadRegister(UnitOfWork unitOfWork, RegisterRepository register, DeliveryRepository deliveries, Consortia consortia,
            RegisterFiles files,
            ObjectMapper json, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.register = register;
        this.deliveries = deliveries;
        this.consortia = consortia;
        this.files = files;
        this.json = json;
        this.clock = clock;
    }

    /** @param after where the page before ended; null: the first page */
    public Mono<Listed> list(Actor.Member actor, Question question, @Nullable Place after, int most) {
        LocalDate on = day(question);
        return unitOfWork.read(actor, () -> page(question, on, after, most, true).zipWhen(found -> consortia.on(on, endOf(on)),
                (found, members) -> new Listed(on, found.relations(), found.facets(), members)));
    }

    /** The newest first. */
    public Mono<List<ChangeRow>> changes(Actor.Member actor, @Nullable UUID after, int most) {
        return unitOfWork.read(actor, () -> register.changes(after, most).collectList());
    }

    /** All that the question finds, as a file. */
    public Mono<TableFile> export(Actor.Member actor, Question question, Locale language) {
        LocalDate on = day(question);
        return unitOfWork.read(actor, () -> all(question, on).zipWhen(rows -> consortia.on(on, endOf(on))))
                .flatMap(found -> files.relations(found.getT1(), found.getT2(), language));
    }

    /** Subcontractors of a quarter, for the NZa (Regeling Jeugdwet art. 8g). */
    public Mono<TableFile> subcontractors(Actor.Member actor, Quarter quarter, Locale language) {
        return unitOfWork.read(actor, () -> deliveries.subcontractors(quarter.firstDay(), quarter.lastDay()).collectList())
                .flatMap(rows -> files.subcontractors(rows, quarter, language));
    }

    /** Contracted providers as they are now, which a region delivers each year (Regeling Jeugdwet art. 8g). */
    public Mono<TableFile> contracted(Actor.Member actor, Locale language) {
        LocalDate today = Netherlands.today(clock);
        return unitOfWork.read(actor, () -> deliveries.contracted(today).collectList()).flatMap(rows -> files.contracted(rows, language));
    }

    private Mono<List<RelationRow>> all(Question question, LocalDate on) {
        return page(question, on, null, ROWS_AT_ONCE, false).expand(found -> {
            List<RelationRow> rows = found.relations();
            return rows.size() < ROWS_AT_ONCE
                    ? Mono.empty()
                    : page(question, on, new Place(rows.getLast().sortName(), rows.getLast().id()), ROWS_AT_ONCE, false);
        }).flatMapIterable(FoundRelations::relations).collectList();
    }

    private Mono<FoundRelations> page(Question question, LocalDate on, @Nullable Place after, int most, boolean counted) {
        return register.search(on, endOf(on), question.words(), array(question.municipalities()), array(question.categories()),
                array(question.heads()), array(question.subs()), phases(question), array(question.consents()),
                after == null ? "" : after.name(), after == null ? "" : after.id().toString(), most, counted).map(this::found);
    }

    private FoundRelations found(String text) {
        try {
            return Objects.requireNonNull(json.readValue(text, FoundRelations.class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private LocalDate day(Question question) {
        return question.on() == null ? Netherlands.today(clock) : question.on();
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Netherlands.ZONE).toInstant();
    }

    private static String[] phases(Question question) {
        return array(question.phases().isEmpty() ? GOING_ON : question.phases());
    }

    private static String[] array(List<String> values) {
        return values.toArray(String[]::new);
    }
}
