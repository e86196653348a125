package nl.loodlijn.contract.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.contract.consortium.KeepConsortium;
import nl.loodlijn.contract.consortium.domain.ConsortiumForm;
import nl.loodlijn.contract.consortium.domain.MemberRole;
import nl.loodlijn.contract.consortium.domain.SharesWithinWhole;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.problem.Refusal.FieldError;

/** What callers say about who takes part in a consortium, and what is wrong with it. */
final class ConsortiumRequests {
    private static final int MOST_MEMBERS = 200;
    private static final int MOST_SHARES = 2_000;
    private static final int LONGEST_NAME = 300;
    private static final int FIRST_YEAR = 2015;
    private static final int LAST_YEAR = 2099;

    private ConsortiumRequests() {
    }

    /**
     * An organisation that takes part.
     *
     * @param kvk eight digits; spaces and points between them are left out
     * @param name for an organisation that is not known yet; one that is known keeps its own
     * @param roles at least one; member or supplier, not both
     * @param endsOn the last day; absent: no end
     */
    @Serdeable
    @Introspected
    record GivenMember(String kvk, @Nullable String name, List<MemberRole> roles, @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn) {
        String number() {
            return kvk.replaceAll("[\\s.\\u00A0]", "");
        }
    }

    /**
     * What a member gets in a year.
     *
     * @param kvk of an organisation that takes part
     * @param year 2015 to 2099
     * @param basisPoints hundredths of a percent, 1 to 10,000
     */
    @Serdeable
    @Introspected
    record GivenShare(String kvk, int year, int basisPoints) {
        String number() {
            return kvk.replaceAll("[\\s.\\u00A0]", "");
        }
    }

    /**
     * All of it; what is left out is gone.
     *
     * @param form absent: it is no consortium; then nobody takes part
     */
    @Serdeable
    @Introspected
    record GivenConsortium(@Nullable ConsortiumForm form, List<GivenMember> members, List<GivenShare> shares) {
        KeepConsortium.Given checked() {
            if (form == null && !members.isEmpty()) {
                throw Refusal.invalid("/form", "missing",
                        Message.of("Kies coöperatie of consortium, of haal eerst de leden weg.",
                                "Choose cooperative or consortium, or take the members away first."));
            }
            if (members.size() > MOST_MEMBERS || shares.size() > MOST_SHARES) {
                throw Refusal.invalid(members.size() > MOST_MEMBERS ? "/members" : "/shares", "too-many",
                        Message.of("Er passen hooguit 200 leden en 2.000 aandelen in.",
                                "There is room for 200 members and 2,000 shares at most."));
            }
            List<FieldError> errors = new ArrayList<>();
            List<KeepConsortium.Taking> taking = new ArrayList<>();
            for (int i = 0; i < members.size(); i++) {
                member("/members/" + i, members.get(i), errors, taking);
            }
            List<KeepConsortium.Dividing> dividing = dividing(errors);
            if (!errors.isEmpty()) {
                throw Refusal.invalid(errors);
            }
            return new KeepConsortium.Given(form, taking, dividing);
        }

        private static void member(String at, GivenMember given, List<FieldError> errors, List<KeepConsortium.Taking> taking) {
            int before = errors.size();
            String number = given.number();
            String name = given.name() == null ? "" : given.name().strip();
            LocalDate first = given.startsOn();
            LocalDate last = given.endsOn();
            if (!number.matches("[0-9]{8}") || number.equals("00000000")) {
                errors.add(new FieldError(at + "/kvk", "not-a-kvk-number",
                        Message.of("Vul het KvK-nummer in: 8 cijfers.", "Fill in the KvK number: 8 digits.")));
            }
            if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
                errors.add(new FieldError(at + "/name", "too-long",
                        Message.of("Typ hooguit 300 tekens op één regel.", "Type at most 300 characters on one line.")));
            }
            if (given.roles().isEmpty()) {
                errors.add(new FieldError(at + "/roles", "missing", Message.of("Kies minstens één rol.", "Choose at least one role.")));
            }
            if (given.roles().contains(MemberRole.MEMBER) && given.roles().contains(MemberRole.SUPPLIER)) {
                errors.add(new FieldError(at + "/roles", "member-and-supplier",
                        Message.of("Kies lid of leverancier, niet allebei.", "Choose member or supplier, not both.")));
            }
            if (first == null) {
                errors.add(new FieldError(at + "/startsOn", "missing",
                        Message.of("Vul de eerste dag in.", "Fill in the first day.")));
            } else if (last != null && last.isBefore(first)) {
                errors.add(new FieldError(at + "/endsOn", "before-start",
                        Message.of("Kies een laatste dag op of na de eerste.", "Choose a last day on or after the first.")));
            }
            if (errors.size() == before && first != null) {
                taking.add(new KeepConsortium.Taking(number, name, EnumSet.copyOf(given.roles()), first, last));
            }
        }

        private List<KeepConsortium.Dividing> dividing(List<FieldError> errors) {
            Set<String> seen = new HashSet<>();
            List<KeepConsortium.Dividing> dividing = new ArrayList<>();
            for (int i = 0; i < shares.size(); i++) {
                GivenShare share = shares.get(i);
                String at = "/shares/" + i;
                if (share.year() < FIRST_YEAR || share.year() > LAST_YEAR) {
                    errors.add(new FieldError(at + "/year", "out-of-range",
                            Message.of("Kies een jaar van 2015 tot en met 2099.", "Choose a year from 2015 to 2099.")));
                } else if (share.basisPoints() < 1 || share.basisPoints() > SharesWithinWhole.WHOLE) {
                    errors.add(new FieldError(at + "/basisPoints", "out-of-range",
                            Message.of("Een aandeel is 0,01 tot en met 100 %.", "A share is 0.01 to 100 %.")));
                } else if (!seen.add(share.number() + " " + share.year())) {
                    errors.add(new FieldError(at + "/kvk", "twice",
                            Message.of("Geef elk lid één aandeel per jaar.", "Give each member one share in a year.")));
                } else {
                    dividing.add(new KeepConsortium.Dividing(share.number(), share.year(), share.basisPoints()));
                }
            }
            return dividing;
        }
    }
}
