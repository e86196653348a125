package nl.loodlijn.settings.web;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.settings.domain.AccentContrast;
import nl.loodlijn.settings.domain.Colour;
import nl.loodlijn.settings.domain.ConsentBy;
import nl.loodlijn.settings.domain.Objection;
import nl.loodlijn.settings.tenant.ClosingDay;
import nl.loodlijn.settings.tenant.TenantSettings;

/**
 * All that a tenant decides for itself; what is left out is not decided (any more). Terms in days.
 *
 * @param accentLight colour as #rrggbb on the light palette
 * @param accentDark colour as #rrggbb on the dark palette; left out, the nearest to the light one that can be read there
 * @param contactDays working days within which a provider answers a contact request, 1 to 60
 * @param consentBy who consents to subcontractors
 * @param consentDays days within which a report of a subcontractor is answered, 1 to 365
 * @param referralDays days after the last thing that happened in a referral form until it is erased, 30 to 365
 * @param feedbackDays working days within which is answered what somebody says is not right on the public site, 1 to 60
 * @param contractValuesPublic whether open data says the sum or the ceiling of agreements of the region; left out: no
 * @param oneConsortiumPerArea whether an organisation delivers for at most one consortium in a municipality; left out: no
 * @param closingDays an empty list says that there are none
 */
@Serdeable
@Introspected
record NewSettings(String name, @Nullable String accentLight, @Nullable String accentDark, @Nullable Integer answerDays,
        @Nullable Integer additionDays, @Nullable Integer decisionDays, @Nullable Integer staleDays,
        @Nullable Integer consortiumDays, @Nullable Integer contactDays, @Nullable ConsentBy consentBy,
        @Nullable Integer consentDays, @Nullable Integer referralDays, @Nullable Integer feedbackDays,
        @Nullable Boolean contractValuesPublic,
        @Nullable Boolean oneConsortiumPerArea,
        @Nullable List<ClosingDay> closingDays,
        @Nullable Objection objection) {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TERM = 365;
    private static final int LONGEST_CONTACT_TERM = 60;
    private static final int LONGEST_DAY_NAME = 100;
    private static final int MOST_CLOSING_DAYS = 366;

    /** @throws Refusal naming every field that is wrong */
    TenantSettings.Change checked() {
        FieldCheck check = new FieldCheck();
        String plainName = check.text("/name", name, LONGEST_NAME);
        if (plainName == null) {
            check.refuse("/name", "missing",
                    Message.of("Vul de naam van de regio of gemeente in.", "Fill in the name of the region or municipality."));
        }
        String light = accent(check, "/accentLight", accentLight, AccentContrast.LIGHT);
        String dark = accentDark == null && light != null && Colour.isHex(light)
                ? AccentContrast.DARK.nearest(Colour.of(light)).hex()
                : accent(check, "/accentDark", accentDark, AccentContrast.DARK);
        if (light == null && dark != null) {
            check.refuse("/accentLight", "missing",
                    Message.of("Kies ook een kleur voor het lichte thema.", "Choose a colour for the light theme too."));
        }
        TenantSettings.Change change = new TenantSettings.Change(Objects.requireNonNullElse(plainName, ""), light, dark,
                check.between("/answerDays", answerDays, 1, LONGEST_TERM), check.between("/additionDays", additionDays, 1, LONGEST_TERM),
                check.between("/decisionDays", decisionDays, 1, LONGEST_TERM), check.between("/staleDays", staleDays, 7, 730),
                check.between("/consortiumDays", consortiumDays, 1, LONGEST_TERM),
                check.between("/contactDays", contactDays, 1, LONGEST_CONTACT_TERM), consentBy,
                check.between("/consentDays", consentDays, 1, LONGEST_TERM),
                check.between("/referralDays", referralDays, 30, LONGEST_TERM),
                check.between("/feedbackDays", feedbackDays, 1, LONGEST_CONTACT_TERM), Boolean.TRUE.equals(contractValuesPublic),
                Boolean.TRUE.equals(oneConsortiumPerArea), days(check), objection);
        check.done();
        return change;
    }

    private static @Nullable String accent(FieldCheck check, String pointer, @Nullable String typed, AccentContrast contrast) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String hex = typed.strip().toLowerCase(Locale.ROOT);
        if (!Colour.isHex(hex)) {
            check.refuse(pointer, "not-a-colour", Message.of("Geef een kleur als # met zes tekens, zoals #a8571f.",
                    "Give a colour as # with six characters, such as #a8571f."));
        } else if (!contrast.holds(Colour.of(hex))) {
            check.refuse(pointer, AccentContrast.CODE, contrast.message(Colour.of(hex)));
        }
        return hex;
    }

    private @Nullable List<ClosingDay> days(FieldCheck check) {
        if (closingDays == null) {
            return null;
        }
        if (closingDays.size() > MOST_CLOSING_DAYS) {
            check.refuse("/closingDays", "too-many", Message.of("Geef hooguit 366 vrije dagen.", "Give at most 366 closing days."));
            return null;
        }
        Set<LocalDate> seen = new HashSet<>();
        for (int i = 0; i < closingDays.size(); i++) {
            if (check.text("/closingDays/" + i + "/name", closingDays.get(i).name(), LONGEST_DAY_NAME) == null) {
                check.refuse("/closingDays/" + i + "/name", "missing", Message.of("Geef deze dag een naam.", "Give this day a name."));
            }
            if (!seen.add(closingDays.get(i).day())) {
                check.refuse("/closingDays/" + i + "/day", "twice", Message.of("Deze dag staat er al.", "This day is there already."));
            }
        }
        return closingDays.stream().map(day -> new ClosingDay(day.day(), day.name().strip())).toList();
    }
}
