package nl.loodlijn.isolation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Caller;

/** Which ids of the victim stand where in a path: those with which somebody who may gets an answer. */
final class Places {
    /** Values that are no ids, by the name of their variable. */
    private static final Map<String, String> TEXTS = Map.of("round", "1", "number", "1", "list", "target-group", "form", "invitation",
            "subject", "nieuw", "place", "regio", "item", "COUNTS", "key", "d01");
    private final Victim victim;
    private final KnownIds ids;
    private final List<Operation> operations;
    private final Map<String, Optional<String>> found = new TreeMap<>();

    Places(Victim victim, KnownIds ids, List<Operation> operations) {
        this.victim = victim;
        this.ids = ids;
        this.operations = operations;
    }

    /** The values of the variables of a path; where nothing can be read, the ids of the table that is called most like it. */
    Map<String, String> of(Operation operation) {
        Map<String, String> values = new HashMap<>();
        List<String> variables = operation.variables();
        List<String> prefixes = operation.prefixes();
        for (int index = 0; index < variables.size(); index++) {
            String variable = variables.get(index);
            String prefix = prefixes.get(index);
            Optional<String> text = text(variable, prefix);
            values.put(variable,
                    text.isPresent() ? text.get() : read(prefix, variable, values).orElseGet(() -> guesses(prefix).getFirst()));
        }
        return values;
    }

    /** Codes of articles are small, and those of criteria are not. */
    private static Optional<String> text(String variable, String prefix) {
        return variable.equals("code")
                ? Optional.of(prefix.contains("/contract-models/") ? "d01" : "D01")
                : Optional.ofNullable(TEXTS.get(variable));
    }

    /** Whether somebody who may reads something at the path with these values. */
    boolean isRead(Operation get) {
        Map<String, String> values = of(get);
        return insiders(get).stream().anyMatch(insider -> answers(get, values, insider));
    }

    private Optional<String> read(String prefix, String variable, Map<String, String> before) {
        Optional<String> known = found.get(prefix);
        if (known == null) {
            known = shortestGet(prefix).flatMap(get -> guesses(prefix).stream().filter(guess -> {
                Map<String, String> values = new HashMap<>(before);
                values.put(variable, guess);
                return insiders(get).stream().anyMatch(insider -> answers(get, values, insider));
            }).findFirst());
            found.put(prefix, known);
        }
        return known;
    }

    private Optional<Operation> shortestGet(String prefix) {
        return operations.stream().filter(one -> one.method().equals("GET") && one.path().startsWith(prefix))
                .filter(one -> !one.path().substring(prefix.length()).contains("{"))
                .min(Comparator.comparingInt(one -> one.path().length()));
    }

    private List<String> guesses(String prefix) {
        String[] parts = prefix.split("/", -1);
        return ids.likely(parts[parts.length - 2] + " " + parts[parts.length - 1], "");
    }

    private List<Caller> insiders(Operation operation) {
        return victim.insiders.entrySet().stream().filter(insider -> operation.permission().roles().contains(insider.getKey()))
                .sorted(Comparator.comparing(insider -> insider.getKey() != Role.CONTRACT_MANAGER)).map(Map.Entry::getValue).toList();
    }

    private boolean answers(Operation get, Map<String, String> values, Caller insider) {
        return Ask.of(get, victim.tenant.slug(), values, ids, Victim.BAIT).by(insider).status() == 200;
    }
}
