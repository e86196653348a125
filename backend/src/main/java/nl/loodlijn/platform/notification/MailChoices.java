package nl.loodlijn.platform.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;

/**
 * What somebody chose: for everything in a group, and per kind where that differs. A choice per kind goes before one for its group.
 *
 * @param kinds by code of the kind
 * @param groups by code of the group
 */
record MailChoices(Map<String, MailChoice> kinds, Map<String, MailChoice> groups) {
    /** Before the code of a group in what is kept; no code of a kind has a colon. */
    private static final String OF_GROUP = "group:";
    private static final JsonMapper JSON = JsonMapper.createDefault();

    MailChoices {
        kinds = Map.copyOf(kinds);
        groups = Map.copyOf(groups);
    }

    /** Reads what is kept. */
    static MailChoices of(String json) {
        Map<String, MailChoice> kinds = new HashMap<>();
        Map<String, MailChoice> groups = new HashMap<>();
        read(json).forEach((code, choice) -> {
            if (code.startsWith(OF_GROUP)) {
                groups.put(code.substring(OF_GROUP.length()), choice);
            } else {
                kinds.put(code, choice);
            }
        });
        return new MailChoices(kinds, groups);
    }

    /** What is kept of it: one JSON object. */
    String json() {
        Map<String, MailChoice> all = new TreeMap<>(kinds);
        groups.forEach((code, choice) -> all.put(OF_GROUP + code, choice));
        try {
            return JSON.writeValueAsString(all);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** This, with what an earlier choice says about kinds and groups other than these: who cannot see a choice does not change it. */
    MailChoices keeping(MailChoices earlier, Collection<String> seenKinds, Collection<String> seenGroups) {
        return new MailChoices(merged(kinds, earlier.kinds, seenKinds), merged(groups, earlier.groups, seenGroups));
    }

    @Nullable
    MailChoice of(MailedKinds.MailedKind kind) {
        MailChoice own = kinds.get(kind.code());
        return own == null ? groups.get(kind.whom().group().code()) : own;
    }

    private static Map<String, MailChoice> merged(Map<String, MailChoice> chosen, Map<String, MailChoice> earlier,
            Collection<String> seen) {
        Map<String, MailChoice> merged = new HashMap<>(earlier);
        merged.keySet().removeAll(seen);
        merged.putAll(chosen);
        return merged;
    }

    private static Map<String, MailChoice> read(String json) {
        try {
            return Objects.requireNonNull(JSON.readValue(json, Argument.mapOf(String.class, MailChoice.class)));
        } catch (IOException notAsWritten) {
            throw new UncheckedIOException(notAsWritten);
        }
    }
}
