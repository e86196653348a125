package nl.loodlijn.platform.audit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;

import nl.loodlijn.platform.audit.AuditWording.Read;
import nl.loodlijn.platform.audit.AuditWording.Reference;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads the audit trail of a tenant, newest first. A region sees all of it; another party what it did itself and what is its own. */
@Singleton
public final class ReadAuditTrail {
    private static final int PAGE_OF_FILE = 1_000;

    private final UnitOfWork unitOfWork;
    private final AuditRepository repository;
    private final AuditWording wording;
    private final JsonMapper json;

    /** A row of a table on the trail. */
    public record Row(String table, String id) {
    }

    /** @param next where the page after this one begins; null at the end */
    record Page<T>(List<T> items, @Nullable AuditPlace next) {
    }

    /** @param people who did something that the reader may see */
    record Choices(List<AuditRepository.Named> people, List<AuditedTable> tables) {
    }

    ReadAuditTrail(UnitOfWork unitOfWork, AuditRepository repository, AuditWording wording, JsonMapper json) {
        this.unitOfWork = unitOfWork;
        this.repository = repository;
        this.wording = wording;
        this.json = json;
    }

    /** The newest entries about some rows, as far as the actor may see them. */
    public Mono<List<AuditEntry>> about(Actor.Member actor, List<Row> rows, int most, Locale language) {
        return unitOfWork.read(actor, () -> repository
                .about(array(rows.stream().map(Row::table).toList()), array(rows.stream().map(Row::id).toList()), most).collectList()
                .flatMap(found -> worded(found, language)));
    }

    /** What was asked for in acts: of each the entry that tells what it was for, when nothing certain was asked. */
    Mono<Page<AuditPage.Act>> acts(Actor.Member actor, AuditQuery query, AuditPlace after, int limit, Locale language) {
        return unitOfWork.read(actor,
                () -> repository
                        .acts(query.words(), query.person(), query.subject(), query.subjectId(), query.action(), query.from(),
                                query.until(),
                                after.at(), after.id(), limit + 1)
                        .collectList().flatMap(found -> {
                            Page<AuditRow> page = upTo(limit, found);
                            return asActs(page.items(), query.isAboutCertainEntries(), language).map(acts -> new Page<>(acts, page.next()));
                        }));
    }

    /** Everything that one request did. */
    Mono<Page<AuditEntry>> act(Actor.Member actor, UUID request, AuditPlace after, int limit, Locale language) {
        return unitOfWork.read(actor, () -> repository.act(request, after.at(), after.id(), limit + 1).collectList()
                .flatMap(found -> worded(upTo(limit, found), language)));
    }

    /** All entries in pages, each a unit of work of its own; the first has been read when they are given. */
    Mono<Flux<List<AuditEntry>>> whole(Actor.Member actor, AuditQuery query, Locale language) {
        return page(actor, query, AuditPlace.TOP, language).map(first -> Mono.just(first).expand(page -> {
            AuditPlace next = page.next();
            return next == null ? Mono.empty() : page(actor, query, next, language);
        }).map(Page::items));
    }

    Mono<Choices> choices(Actor.Member actor) {
        String tables = array(wording.tables().stream().map(AuditedTable::table).toList());
        return unitOfWork.read(actor, () -> repository.people().collectList()
                .flatMap(people -> repository.subjects(tables).map(AuditRepository.Named::id).collect(Collectors.toSet())
                        .map(seen -> new Choices(people,
                                wording.tables().stream().filter(table -> seen.contains(table.table())).toList()))));
    }

    private Mono<Page<AuditEntry>> page(Actor.Member actor, AuditQuery query, AuditPlace after, Locale language) {
        return unitOfWork.read(actor,
                () -> repository
                        .page(query.words(), query.person(), query.subject(), query.subjectId(), query.action(), query.from(),
                                query.until(),
                                after.at(), after.id(), PAGE_OF_FILE + 1)
                        .collectList().flatMap(found -> worded(upTo(PAGE_OF_FILE, found), language)));
    }

    private static Page<AuditRow> upTo(int limit, List<AuditRow> found) {
        List<AuditRow> shown = found.subList(0, Math.min(limit, found.size()));
        return new Page<>(shown, found.size() > limit ? AuditPlace.of(shown.getLast()) : null);
    }

    private Mono<List<AuditPage.Act>> asActs(List<AuditRow> newest, boolean asTheyAre, Locale language) {
        String requests = array(newest.stream().flatMap(row -> Stream.ofNullable(row.requestId())).map(UUID::toString).toList());
        Mono<Map<UUID, AuditRow>> leading = asTheyAre
                ? Mono.just(Map.of())
                : repository.leading(requests, array(wording.leading())).collectMap(row -> Objects.requireNonNull(row.requestId()));
        return leading.flatMap(leads -> repository.sizes(requests).collectMap(AuditRepository.Size::id, AuditRepository.Size::entries)
                .flatMap(sizes -> worded(newest.stream().map(row -> ofAct(row.requestId(), leads, row)).toList(), language)
                        .map(entries -> entries
                                .stream().map(entry -> new AuditPage.Act(entry, ofAct(entry.request(), sizes, 1L).intValue() - 1))
                                .toList())));
    }

    /** What is known of an act; work outside a request is an act of its own. */
    private static <T> T ofAct(@Nullable UUID request, Map<UUID, T> known, T otherwise) {
        return request == null ? otherwise : known.getOrDefault(request, otherwise);
    }

    private Mono<Page<AuditEntry>> worded(Page<AuditRow> page, Locale language) {
        return worded(page.items(), language).map(entries -> new Page<>(entries, page.next()));
    }

    private Mono<List<AuditEntry>> worded(List<AuditRow> rows, Locale language) {
        List<Read> entries = rows.stream().map(row -> new Read(row, columns(row.before()), columns(row.after()))).toList();
        Map<String, Set<String>> asked = entries.stream().flatMap(entry -> wording.references(entry).stream())
                .collect(groupingBy(Reference::table, Collectors.mapping(Reference::id, Collectors.toSet())));
        return Flux.fromIterable(asked.entrySet())
                .concatMap(table -> repository.names(table.getKey(), array(List.copyOf(table.getValue())))
                        .map(named -> Map.entry(new Reference(table.getKey(), named.id()), named.name())))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue)
                .map(names -> entries.stream().map(entry -> wording.entry(entry, names, language)).toList());
    }

    private Map<String, JsonNode> columns(@Nullable String object) {
        if (object == null) {
            return Map.of();
        }
        try {
            Map<String, JsonNode> columns = new LinkedHashMap<>();
            Objects.requireNonNull(json.readValue(object, JsonNode.class)).entries()
                    .forEach(column -> columns.put(column.getKey(), column.getValue()));
            return columns;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** An array literal of the database, as the value of one parameter. */
    private static String array(List<String> texts) {
        return texts.stream().map(text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"').collect(joining(",", "{", "}"));
    }
}
