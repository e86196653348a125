package nl.loodlijn.publicsite.ocds;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;

import io.micronaut.context.annotation.Value;

/** What numbers of contracting processes begin with: the operator registers it with the Open Contracting Partnership. The default is not registered. */
@Singleton
public final class OcdsPrefix {
    private static final Pattern FORM = Pattern.compile("ocds-[a-z0-9]{6,20}");
    private static final Pattern NUMBER = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private final String prefix;

    OcdsPrefix(@Value("${loodlijn.ocds.prefix:ocds-loodlijn}") String prefix) {
        if (!FORM.matcher(prefix).matches()) {
            throw new IllegalArgumentException("loodlijn.ocds.prefix must look like ocds-213czf, and is " + prefix);
        }
        this.prefix = prefix;
    }

    public String ocid(UUID contract) {
        return prefix + "-" + contract;
    }

    /** The public number in such a text; empty when it is none of ours. */
    public Optional<UUID> contract(String ocid) {
        String number = ocid.startsWith(prefix + "-") ? ocid.substring(prefix.length() + 1) : "";
        return NUMBER.matcher(number).matches() ? Optional.of(UUID.fromString(number)) : Optional.empty();
    }
}
