package nl.loodlijn.contract;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.micronaut.data.annotation.Query;

/** The SQL of a repository, with its parameters filled in, so that a test looks at what is sent and not at a copy of it. */
final class RepositoryQuery {
    private static final Pattern PARAMETER = Pattern.compile("(?<![:\\w]):([a-zA-Z]\\w*)");

    private RepositoryQuery() {
    }

    /**
     * @param repository full name of the interface
     * @param literals SQL of each parameter, by its name
     */
    static String of(String repository, String method, Map<String, String> literals) {
        try {
            Query query = Arrays.stream(Class.forName(repository).getDeclaredMethods()).filter(one -> one.getName().equals(method))
                    .findFirst()
                    .orElseThrow().getAnnotation(Query.class);
            return PARAMETER.matcher(query.value()).replaceAll(name -> {
                String literal = literals.get(name.group(1));
                if (literal == null) {
                    throw new IllegalArgumentException(method + " takes " + name.group(1));
                }
                return Matcher.quoteReplacement(literal);
            });
        } catch (ClassNotFoundException gone) {
            throw new IllegalArgumentException(gone);
        }
    }
}
