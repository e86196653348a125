package nl.loodlijn.publicsite.oruk;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** The code lists that services are described by, as taxonomies. Their ids follow from list and code, so that they stay. */
final class Taxonomies {
    private final Map<UUID, Term> terms = new LinkedHashMap<>();
    private final Map<UUID, Map<String, Object>> taxonomies = new LinkedHashMap<>();

    /** A code of a list. */
    private record Term(UUID taxonomy, String code, Map<String, Object> fields) {
    }

    Taxonomies(List<PublishedOruk.TermRow> rows) {
        for (PublishedOruk.TermRow row : rows) {
            UUID taxonomy = id("taxonomy " + row.list());
            taxonomies.computeIfAbsent(taxonomy, id -> new Fields().with("id", id).with("name", row.listName())
                    .with("description", row.listName() + " (" + row.source() + ")").all());
            UUID id = id("term " + row.list() + " " + row.code());
            terms.put(id, new Term(taxonomy, row.code(), new Fields().with("id", id).with("name", row.name())
                    .with("description", row.name() + " (" + row.list() + " " + row.code() + ")").with("taxonomy", row.listName())
                    .with("taxonomy_id", taxonomy).with("term", row.code()).all()));
        }
    }

    static UUID id(String of) {
        return UUID.nameUUIDFromBytes(("loodlijn " + of).getBytes(StandardCharsets.UTF_8));
    }

    List<Map<String, Object>> all() {
        return List.copyOf(taxonomies.values());
    }

    /** With its terms. */
    Optional<Map<String, Object>> taxonomy(UUID id) {
        return Optional.ofNullable(taxonomies.get(id)).map(known -> {
            Map<String, Object> whole = new LinkedHashMap<>(known);
            whole.put("taxonomy_terms", terms.values().stream().filter(term -> term.taxonomy().equals(id)).map(Term::fields).toList());
            return whole;
        });
    }

    List<Map<String, Object>> terms() {
        return terms.values().stream().map(Term::fields).toList();
    }

    Optional<Map<String, Object>> term(UUID id) {
        return Optional.ofNullable(terms.get(id)).map(Term::fields);
    }

    /** The codes that are meant by the id of a taxonomy, or of a term; none when it is of neither. */
    List<String> codes(String id) {
        return terms.entrySet().stream()
                .filter(term -> term.getKey().toString().equals(id) || term.getValue().taxonomy().toString().equals(id))
                .map(term -> term.getValue().code()).toList();
    }

    /** The terms of a service, as its attributes. */
    List<Map<String, Object>> attributes(UUID service, Stream<String> codes) {
        List<Map<String, Object>> attributes = new ArrayList<>();
        codes.forEach(code -> {
            @Nullable
            Term term = terms.values().stream().filter(one -> one.code().equals(code)).findFirst().orElse(null);
            if (term != null) {
                attributes.add(new Fields().with("id", id("attribute " + service + " " + code)).with("link_id", service)
                        .with("taxonomy_term_id", term.fields().get("id")).with("link_type", "service").with("taxonomy_term", term.fields())
                        .all());
            }
        });
        return attributes;
    }
}
