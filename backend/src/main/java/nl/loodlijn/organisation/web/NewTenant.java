package nl.loodlijn.organisation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.organisation.tenant.NewTenants;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal;

/**
 * A tenant to be made.
 *
 * @param slug its part of web addresses: small letters, digits and single hyphens, 2 to 60 characters
 * @param administrator name of the first administrator
 * @param email address of the first administrator
 */
@Serdeable
@Introspected
record NewTenant(String slug, String name, Kind kind, String administrator, String email) {
    private static final Pattern SLUG = Pattern.compile("(?=.{2,60}$)[a-z0-9]+(-[a-z0-9]+)*");
    /** Addresses of the application itself, which a tenant would hide. */
    private static final Set<String> TAKEN = Set.of("assets", "platform", "uitnodiging", "geen-toegang", "aangemeld");
    private static final int LONGEST_NAME = 200;

    /** What buys care. */
    enum Kind {
        REGION,
        MUNICIPALITY
    }

    /** @throws Refusal naming every field that is wrong */
    NewTenants.Proposal checked() {
        List<Refusal.FieldError> errors = new ArrayList<>();
        if (!SLUG.matcher(slug).matches() || TAKEN.contains(slug)) {
            errors.add(new Refusal.FieldError("/slug", "not-a-slug",
                    Message.of("Gebruik kleine letters, cijfers en streepjes, zoals regio-voorbeeld.",
                            "Use small letters, digits and hyphens, such as regio-voorbeeld.")));
        }
        String plainName = named(errors, "/name", name);
        String plainAdministrator = named(errors, "/administrator", administrator);
        String address = email.strip();
        if (!NewInvitation.isAddress(address)) {
            errors.add(new Refusal.FieldError("/email", "not-an-address", Message.of("Vul een e-mailadres in, zoals naam@gemeente.nl.",
                    "Fill in an e-mail address, such as name@municipality.nl.")));
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        return new NewTenants.Proposal(slug, plainName, kind.name(), address, plainAdministrator);
    }

    private static String named(List<Refusal.FieldError> errors, String pointer, String typed) {
        String plain = typed.strip();
        if (plain.isEmpty() || plain.length() > LONGEST_NAME || plain.chars().anyMatch(Character::isISOControl)) {
            errors.add(new Refusal.FieldError(pointer, "not-a-name",
                    Message.of("Vul een naam in van hooguit 200 tekens.", "Fill in a name of at most 200 characters.")));
        }
        return plain;
    }
}
