package nl.loodlijn.publicsite.oruk;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** The fields of a thing, in the order in which they are told. The profile wants what is not known or empty left out. */
final class Fields {
    private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})+");

    private final Map<String, Object> fields = new LinkedHashMap<>();

    Fields with(String name, @Nullable Object value) {
        boolean empty = switch (value) {
            case null -> true;
            case String text -> text.isBlank();
            case Collection<?> several -> several.isEmpty();
            default -> false;
        };
        if (!empty) {
            fields.put(name, value);
        }
        return this;
    }

    /** Left out when it is no e-mail address. */
    Fields withMail(String name, @Nullable String text) {
        return text != null && MAIL.matcher(text.strip()).matches() ? with(name, text.strip()) : this;
    }

    /** Left out when it is no whole address on the web. */
    Fields withAddress(String name, @Nullable String text) {
        return text != null && isOnTheWeb(text.strip()) ? with(name, text.strip()) : this;
    }

    /** All of them, and one that is told even when it is empty. */
    Map<String, Object> always(String name, Object value) {
        fields.put(name, value);
        return fields;
    }

    Map<String, Object> all() {
        return fields;
    }

    private static boolean isOnTheWeb(String text) {
        try {
            URI address = new URI(text);
            return address.getHost() != null && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && text.chars().allMatch(letter -> letter < 128);
        } catch (URISyntaxException typed) {
            return false;
        }
    }
}
