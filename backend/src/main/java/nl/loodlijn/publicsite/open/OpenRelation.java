package nl.loodlijn.publicsite.open;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

/**
 * Who works for whom.
 *
 * @param municipalities codes of where
 * @param endsOn the last day; null: not known yet
 */
@Serdeable
@Introspected
public record OpenRelation(UUID id, Reference region, Party head, Party subcontractor, List<String> municipalities, LocalDate worksFrom,
        @Nullable LocalDate endsOn) {
    /** @param provider the provider that it is on the list of the region; null: it has no public offer there */
    @Serdeable
    @Introspected
    public record Party(String name, @Nullable UUID provider) {
    }
}
