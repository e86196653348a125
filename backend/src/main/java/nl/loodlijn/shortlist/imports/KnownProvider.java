package nl.loodlijn.shortlist.imports;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.shortlist.imports.domain.ProviderFacts;

/**
 * A provider that is on the list.
 *
 * @param details as {@link ProviderFacts} has them; null: none
 * @param stopped null: not that anybody knows
 * @param formerNames its own, and those of providers that were merged into it; null: none
 */
@Serdeable
@Introspected
record KnownProvider(UUID id, int version, String name, @Nullable String kvk, @Nullable String phone, @Nullable String email,
        @Nullable String website, @Nullable Map<String, List<String>> details, @Nullable Boolean stopped,
        @Nullable List<String> formerNames) {

    ProviderFacts facts() {
        return new ProviderFacts(name, kvk, phone, email, website, details == null ? Map.of() : details);
    }

    KnownProvider with(ProviderFacts facts) {
        return new KnownProvider(id, version, name, facts.kvk(), facts.phone(), facts.email(), facts.website(), facts.details(), stopped,
                formerNames);
    }

    boolean hasStopped() {
        return Boolean.TRUE.equals(stopped);
    }

    List<String> otherNames() {
        return formerNames == null ? List.of() : formerNames;
    }
}
