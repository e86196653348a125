package nl.loodlijn.organisation.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;

/** The last administrator (beheerder) of a tenant cannot lose that role: nobody would be left to let anyone in. */
public final class LastAdministrator {
    public static final ProblemType REFUSAL = new ProblemType("last-administrator", 409,
            Message.of("Dit is de laatste beheerder. Geef eerst iemand anders de rol van beheerder.",
                    "This is the last administrator. Give someone else the role of administrator first."));

    /** @param validUntil last day of the membership; null when it has no end */
    public record Administrator(UUID membership, @Nullable LocalDate validUntil) {
    }

    private LastAdministrator() {
    }

    /**
     * Whether someone is left when these memberships end.
     *
     * @param now the administrators at this moment
     * @param ending the memberships that end
     * @param lastDay the last day of those; null when they end at once
     */
    public static boolean someoneIsLeft(Collection<Administrator> now, Set<UUID> ending, @Nullable LocalDate lastDay) {
        return now.stream().filter(administrator -> !ending.contains(administrator.membership()))
                .anyMatch(administrator -> lastDay == null || administrator.validUntil() == null
                        || administrator.validUntil().isAfter(lastDay));
    }

    /**
     * Whether a change takes days away from a membership; giving days takes nobody's administrator away.
     *
     * @param then the new last day; null for no end
     * @param now the last day so far; null for no end
     */
    public static boolean isShorter(@Nullable LocalDate then, @Nullable LocalDate now) {
        return then != null && (now == null || then.isBefore(now));
    }
}
