package nl.loodlijn.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.micronaut.data.annotation.Query;

/** The SQL that the product sends, taken from its repositories, with its parameters filled in: what the floor sends too. */
final class RepositorySql {
    private static final Pattern PARAMETER = Pattern.compile("(?<![:\\w]):([a-zA-Z]\\w*)");

    private RepositorySql() {
    }

    /**
     * @param repository name of the interface behind {@code nl.loodlijn.}
     * @param literals SQL of each parameter, by its name
     */
    static String of(String repository, String method, Map<String, String> literals) {
        try {
            Query query = Arrays.stream(Class.forName("nl.loodlijn." + repository).getDeclaredMethods())
                    .filter(one -> one.getName().equals(method)).findFirst().orElseThrow().getAnnotation(Query.class);
            return PARAMETER.matcher(query.value()).replaceAll(name -> Matcher.quoteReplacement(literals.get(name.group(1))));
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }

    /** A transaction of a contract manager of a region, as a script for pgbench. */
    static String script(UUID tenant, UUID person, List<String> statements) {
        return "BEGIN READ ONLY\\;SELECT loodlijn.enter('%1$s', '%2$s', '%1$s', 'CONTRACT_MANAGER', '%2$s');\n".formatted(tenant, person)
                + statements.stream().map(sql -> sql.replaceAll("\\s*\\n\\s*", " ").strip() + ";\n").collect(Collectors.joining())
                + "COMMIT;\n";
    }
}
