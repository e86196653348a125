package nl.loodlijn.contract.responsibility.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Who does what under an agreement, for one page. It says nothing of prices.
 *
 * @param headName null where the head contractor is no party
 * @param subName null where the subcontractor is no party
 * @param lines one for each task
 */
public record ResponsibilityCard(@Nullable String headName, @Nullable String subName, String regionName, @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn, List<ResponsibilityLine> lines, List<PartyContact> contacts) {
    public ResponsibilityCard {
        lines = List.copyOf(lines);
        contacts = List.copyOf(contacts);
    }

    /** What a party is called here. */
    public String nameOf(ResponsibleParty party, Locale language) {
        return Optional.ofNullable(switch (party) {
            case HEAD -> headName;
            case SUB -> subName;
            case REGION -> regionName;
            case MUNICIPALITY -> null;
        }).orElseGet(() -> party.label().in(language));
    }

    /** Tasks of which it is known whose they are. */
    public List<ResponsibilityLine> known() {
        return lines.stream().filter(line -> line.party() != null).toList();
    }

    /** Tasks of which nobody said whose they are. */
    public List<ResponsibilityLine> unknown() {
        return lines.stream().filter(line -> line.party() == null).toList();
    }

    /** Those that can be reached, of the parties that have a task. */
    public List<PartyContact> reachable() {
        return contacts.stream().filter(contact -> !contact.isEmpty()).toList();
    }
}
