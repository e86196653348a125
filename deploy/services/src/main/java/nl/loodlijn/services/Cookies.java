package nl.loodlijn.services;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The cookies a browser would send to one site. */
public record Cookies(Map<String, String> values) {

    public Cookies {
        values = Map.copyOf(values);
    }

    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** As the value of a {@code Cookie} header. */
    public String header() {
        return values.entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue()).collect(Collectors.joining("; "));
    }
}
