package nl.loodlijn.publicsite.open;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.publicsite.domain.Desk;

/**
 * A municipality for which somebody buys care.
 *
 * @param code GM and four figures (CBS)
 * @param regions who buys for it
 * @param desk whom its citizens turn to; only when one municipality is asked for, and something is known
 */
@Serdeable
@Introspected
public record OpenMunicipality(String code, String name, String province, List<String> regions, @Nullable OpenDesk desk) {
    /** The same, with whom its citizens turn to. */
    OpenMunicipality with(Desk known) {
        return known.equals(Desk.UNKNOWN) ? this : new OpenMunicipality(code, name, province, regions, OpenDesk.of(known));
    }

    /** Whom citizens turn to. */
    @Serdeable
    @Introspected
    public record OpenDesk(@Nullable String teamName, @Nullable String teamPhone, @Nullable String teamEmail, @Nullable String teamAddress,
            @Nullable String teamWebsite, @Nullable String teamHours, @Nullable String complaintRoute, @Nullable String complaintWebsite,
            @Nullable String adviserName, @Nullable String adviserPhone, @Nullable String adviserEmail, @Nullable String adviserWebsite) {
        static OpenDesk of(Desk desk) {
            return new OpenDesk(desk.teamName(), desk.teamPhone(), desk.teamEmail(), desk.teamAddress(), desk.teamWebsite(),
                    desk.teamHours(), desk.complaintRoute(), desk.complaintWebsite(), desk.adviserName(), desk.adviserPhone(),
                    desk.adviserEmail(), desk.adviserWebsite());
        }
    }
}
