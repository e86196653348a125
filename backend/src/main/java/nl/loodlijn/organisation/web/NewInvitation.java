package nl.loodlijn.organisation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.organisation.domain.LastDay;
import nl.loodlijn.organisation.domain.PartyRoles;
import nl.loodlijn.organisation.invitation.Invitations;
import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.security.Account.PartyKind;
import nl.loodlijn.platform.security.Role;

/** @param validUntil last day of the membership; absent for no end */
@Serdeable
@Introspected
record NewInvitation(String email, String name, Role role, PartyKind partyKind, UUID partyId, @Nullable LocalDate validUntil) {
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,;\"()\\p{Cntrl}]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})+");
    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_NAME = 200;

    /** @throws Refusal naming every field that is wrong */
    Invitations.Proposal checked(Clock clock) {
        List<Refusal.FieldError> errors = new ArrayList<>();
        String address = email.strip();
        if (!isAddress(address)) {
            errors.add(new Refusal.FieldError("/email", "not-an-address", Message.of("Vul een e-mailadres in, zoals naam@gemeente.nl.",
                    "Fill in an e-mail address, such as name@municipality.nl.")));
        }
        String plainName = name.strip();
        if (plainName.isEmpty() || plainName.length() > LONGEST_NAME || plainName.chars().anyMatch(Character::isISOControl)) {
            errors.add(new Refusal.FieldError("/name", "not-a-name",
                    Message.of("Vul een naam in van hooguit 200 tekens.", "Fill in a name of at most 200 characters.")));
        }
        if (!PartyRoles.of(partyKind).contains(role)) {
            errors.add(new Refusal.FieldError("/role", "role-not-for-party",
                    Message.of("Deze rol past niet bij deze soort partij.", "This role does not go with this kind of party.")));
        }
        if (validUntil != null && validUntil.isBefore(Netherlands.today(clock))) {
            errors.add(new Refusal.FieldError("/validUntil", "in-the-past",
                    Message.of("Kies vandaag of een latere dag.", "Choose today or a later day.")));
        }
        if (validUntil != null && LastDay.isTooLate(validUntil)) {
            errors.add(new Refusal.FieldError("/validUntil", "too-late", LastDay.TOO_LATE));
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        return new Invitations.Proposal(address, plainName, role, partyKind, partyId, validUntil);
    }

    static boolean isAddress(String text) {
        return text.length() <= LONGEST_ADDRESS && ADDRESS.matcher(text).matches();
    }
}
