package nl.loodlijn.demo;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** One line for {@code COPY ... (FORMAT csv)}. */
final class CopyRow {
    private CopyRow() {
    }

    /** @param values a null is an SQL null; a list is an array of text */
    static String of(@Nullable Object... values) {
        StringBuilder line = new StringBuilder();
        for (int index = 0; index < values.length; index++) {
            if (index > 0) {
                line.append(',');
            }
            Object value = values[index];
            if (value != null) {
                line.append('"').append(text(value).replace("\"", "\"\"")).append('"');
            }
        }
        return line.append('\n').toString();
    }

    private static String text(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(item -> "\"" + item.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                        .collect(Collectors.joining(",", "{", "}"))
                : value.toString();
    }
}
