package nl.loodlijn.publicsite.open;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

/**
 * A provider on the list of a region.
 *
 * @param municipalities codes of where it helps
 * @param services how many offers it has, at least 1
 * @param page address of its page for citizens
 */
@Serdeable
@Introspected
public record OpenProvider(UUID id, String name, Reference region, List<String> municipalities, long services, @Nullable String phone,
        @Nullable String email, @Nullable String website, String page) {
}
