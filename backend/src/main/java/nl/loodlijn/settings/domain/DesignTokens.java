package nl.loodlijn.settings.domain;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A file of design tokens as NL Design System has them: nested objects of which a leaf has {@code $value} (Design Tokens Format Module) or {@code value} (Style
 * Dictionary), sets of Tokens Studio around them or not, or one flat object of names and values. A value may refer to another token: {@code {basis.color.default.bg-document}}.
 */
public final class DesignTokens {
    private static final Pattern REFERENCE = Pattern.compile("\\{([^{}]+)\\}");
    private static final int DEEPEST = 30;
    private static final List<String> VALUES = List.of("$value", "value");

    private final Map<String, String> values = new LinkedHashMap<>();

    private DesignTokens() {
    }

    /** @param file as JSON has it: maps, lists, texts, numbers */
    public static DesignTokens of(Map<?, ?> file) {
        DesignTokens tokens = new DesignTokens();
        tokens.read("", file, 0);
        return tokens;
    }

    /** The value of the first of these tokens that has one, with references followed. */
    public Optional<String> first(List<String> names) {
        return names.stream().map(name -> value(name, 0)).flatMap(Optional::stream).findFirst();
    }

    /** Names are compared with hyphens, as custom properties of CSS have them. A set of Tokens Studio stands before the name. */
    private Optional<String> value(String name, int depth) {
        if (depth > DEEPEST) {
            return Optional.empty();
        }
        String key = key(name);
        return Optional.ofNullable(values.get(key)).or(() -> inSet("-" + key)).flatMap(value -> {
            Matcher reference = REFERENCE.matcher(value.strip());
            return reference.matches() ? value(reference.group(1), depth + 1) : Optional.of(value.strip());
        });
    }

    private Optional<String> inSet(String ending) {
        return values.entrySet().stream().filter(token -> token.getKey().endsWith(ending))
                .min(Comparator.comparingInt(token -> token.getKey().length())).map(Map.Entry::getValue);
    }

    private void read(String path, Map<?, ?> group, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        group.forEach((name, member) -> {
            String key = String.valueOf(name);
            String inner = path.isEmpty() ? key : path + "." + key;
            if (member instanceof Map<?, ?> nested) {
                String leaf = leaf(nested);
                if (leaf == null) {
                    read(inner, nested, depth + 1);
                } else {
                    values.putIfAbsent(key(inner), leaf);
                }
            } else if (!key.startsWith("$") && (member instanceof String || member instanceof Number)) {
                values.putIfAbsent(key(inner), member.toString());
            }
        });
    }

    private static @Nullable String leaf(Map<?, ?> nested) {
        for (String name : VALUES) {
            Object value = nested.get(name);
            if (value instanceof String || value instanceof Number) {
                return value.toString();
            }
            if (value instanceof List<?> list) {
                return String.join(", ", list.stream().map(String::valueOf).toList());
            }
            // A colour or a length of the Design Tokens Format Module of 2025.
            if (value instanceof Map<?, ?> parts) {
                return parts.get("hex") instanceof String hex ? hex : parts.get("value") + String.valueOf(parts.get("unit"));
            }
        }
        return null;
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace('.', '-').replaceFirst("^--", "");
    }
}
