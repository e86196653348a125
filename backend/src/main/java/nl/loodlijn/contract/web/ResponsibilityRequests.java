package nl.loodlijn.contract.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.contract.responsibility.CardLinks;
import nl.loodlijn.contract.responsibility.domain.PartyContact;
import nl.loodlijn.contract.responsibility.domain.ResponsibilityLine;
import nl.loodlijn.contract.responsibility.domain.ResponsibilityTask;
import nl.loodlijn.contract.responsibility.domain.ResponsibleParty;
import nl.loodlijn.platform.privacy.CitizenServiceNumber;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal;

/** What callers say about who does what, and what is wrong with it. */
final class ResponsibilityRequests {
    private static final int LONGEST_HOW = 300;
    private static final int LONGEST_DESK = 100;
    private static final Pattern PHONE = Pattern.compile("[+0-9][0-9 ()-]{5,24}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]{1,64}@[^\\s@<>\"]{1,120}\\.[^\\s@<>\"]{2,24}");

    private ResponsibilityRequests() {
    }

    /**
     * A task and whose it is.
     *
     * @param party absent when nobody said
     * @param how it is done; at most 300 characters
     */
    @Serdeable
    @Introspected
    record GivenTask(ResponsibilityTask task, @Nullable ResponsibleParty party, @Nullable String how) {
    }

    /** How a party is reached: a desk of at most 100 characters, a telephone number, an address for mail. */
    @Serdeable
    @Introspected
    record GivenDesk(ResponsibleParty party, @Nullable String desk, @Nullable String phone, @Nullable String email) {
    }

    /** All tasks that somebody filled in, and all desks; what is left out is empty. */
    @Serdeable
    @Introspected
    record GivenMatrix(List<GivenTask> tasks, List<GivenDesk> desks) {
        List<ResponsibilityLine> checkedTasks() {
            Set<ResponsibilityTask> seen = EnumSet.noneOf(ResponsibilityTask.class);
            List<ResponsibilityLine> lines = new ArrayList<>();
            for (int i = 0; i < tasks.size(); i++) {
                GivenTask given = tasks.get(i);
                if (!seen.add(given.task())) {
                    throw Refusal.invalid("/tasks/" + i + "/task", "twice",
                            Message.of("Deze taak staat er twee keer.", "This task is there twice."));
                }
                lines.add(
                        new ResponsibilityLine(given.task(), given.party(), text("/tasks/" + i + "/how", given.how(), LONGEST_HOW), false));
            }
            return lines;
        }

        List<PartyContact> checkedDesks() {
            Set<ResponsibleParty> seen = EnumSet.noneOf(ResponsibleParty.class);
            List<PartyContact> contacts = new ArrayList<>();
            for (int i = 0; i < desks.size(); i++) {
                GivenDesk given = desks.get(i);
                String at = "/desks/" + i;
                if (!seen.add(given.party())) {
                    throw Refusal.invalid(at + "/party", "twice",
                            Message.of("Deze partij staat er twee keer.", "This party is there twice."));
                }
                PartyContact contact = new PartyContact(given.party(), text(at + "/desk", given.desk(), LONGEST_DESK),
                        matching(at + "/phone", given.phone(), PHONE,
                                Message.of("Typ een telefoonnummer, zoals 088 765 4321.",
                                        "Type a telephone number, such as 088 765 4321.")),
                        matching(at + "/email", given.email(), EMAIL,
                                Message.of("Typ een mailadres, zoals aanmelden@voorbeeld.nl.",
                                        "Type an address, such as aanmelden@voorbeeld.nl.")));
                if (!contact.isEmpty()) {
                    contacts.add(contact);
                }
            }
            return contacts;
        }
    }

    /**
     * A link to make.
     *
     * @param label for whom it is, 1 to 100 characters
     * @param days how long it works, 1 to 365
     */
    @Serdeable
    @Introspected
    record GivenLink(String label, int days) {
        String checkedLabel() {
            String words = text("/label", label, LONGEST_DESK);
            if (words.isEmpty()) {
                throw Refusal.invalid("/label", "missing", Message.of("Schrijf voor wie de link is.", "Write for whom the link is."));
            }
            return words;
        }

        int checkedDays() {
            if (days < 1 || days > CardLinks.MOST_DAYS) {
                throw Refusal.invalid("/days", "out-of-range", Message.of("Kies 1 tot en met " + CardLinks.MOST_DAYS + " dagen.",
                        "Choose 1 to " + CardLinks.MOST_DAYS + " days."));
            }
            return days;
        }
    }

    private static String text(String pointer, @Nullable String given, int longest) {
        String words = given == null ? "" : given.strip();
        if (words.length() > longest || words.chars().anyMatch(Character::isISOControl)) {
            throw Refusal.invalid(pointer, "too-long",
                    Message.of("Typ hooguit " + longest + " tekens op één regel.", "Type at most " + longest + " characters on one line."));
        }
        if (CitizenServiceNumber.canBeIn(words)) {
            throw Refusal.invalid(pointer, "citizen-service-number",
                    Message.of("Hier staat iets wat een burgerservicenummer kan zijn. Haal het weg.",
                            "Something here can be a citizen service number. Take it out."));
        }
        return words;
    }

    private static String matching(String pointer, @Nullable String given, Pattern pattern, Message wrong) {
        String words = given == null ? "" : given.strip();
        if (!words.isEmpty() && !pattern.matcher(words).matches()) {
            throw Refusal.invalid(pointer, "wrong-form", wrong);
        }
        return words;
    }
}
