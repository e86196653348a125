package nl.loodlijn.contract.web;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.contract.calendar.SettleEnd;
import nl.loodlijn.contract.calendar.domain.Handover;
import nl.loodlijn.contract.calendar.domain.LooksLikeSomebody;
import nl.loodlijn.contract.calendar.domain.TransitionItem;
import nl.loodlijn.platform.privacy.CitizenServiceNumber;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal;

/** What callers say about the end of an agreement, and what is wrong with it. */
final class TransitionRequests {
    private static final int LONGEST_NOTE = 1000;

    private TransitionRequests() {
    }

    /** Numbers of residents: in care when it was counted; of them with another provider now, and without need of more help. */
    @Serdeable
    @Introspected
    record CountedResidents(int inCare, int handedOver, int stopped) {
    }

    /**
     * A point that is settled or not.
     *
     * @param note at most 1,000 characters, without anything about one resident
     * @param aboutNobody says that the note tells of no resident although it looks so
     * @param residents of COUNTS only
     */
    @Serdeable
    @Introspected
    record GivenPoint(boolean done, @Nullable String note, @Nullable Boolean aboutNobody, @Nullable CountedResidents residents) {
        SettleEnd.Settled checked(TransitionItem item) {
            return new SettleEnd.Settled(done, checkedNote(), handover(item));
        }

        private String checkedNote() {
            String words = note == null ? "" : note.strip();
            if (words.length() > LONGEST_NOTE || words.indexOf('\0') >= 0) {
                throw Refusal.invalid("/note", "too-long",
                        Message.of("Typ hooguit " + LONGEST_NOTE + " tekens.", "Type at most " + LONGEST_NOTE + " characters."));
            }
            if (CitizenServiceNumber.canBeIn(words)) {
                throw Refusal.invalid("/note", "citizen-service-number", Message.of(
                        "Hier staat iets wat een burgerservicenummer kan zijn. Haal het weg: hier staan alleen aantallen.",
                        "Something here can be a citizen service number. Take it out: only numbers of residents belong here."));
            }
            if (LooksLikeSomebody.in(words) && !Boolean.TRUE.equals(aboutNobody)) {
                throw Refusal.invalid("/note", "looks-like-somebody", Message.of(
                        "Dit lijkt op een naam of geboortedatum. Schrijf niets over een inwoner. Gaat het niet over een inwoner, zeg dat dan.",
                        "This looks like a name or a date of birth. Write nothing about a resident. If it is about no resident, say so."));
            }
            return words;
        }

        private @Nullable Handover handover(TransitionItem item) {
            if (item != TransitionItem.COUNTS) {
                if (residents != null) {
                    throw Refusal.invalid("/residents", "not-here", Message.of("Aantallen horen bij het tellen van inwoners.",
                            "Numbers belong to the counting of residents."));
                }
                return null;
            }
            if (residents == null) {
                if (done) {
                    throw Refusal.invalid("/residents", "missing", Message.of("Vul de aantallen in.", "Fill in the numbers."));
                }
                return null;
            }
            Handover counted = new Handover(residents.inCare(), residents.handedOver(), residents.stopped());
            if (!counted.adds()) {
                throw Refusal.invalid("/residents", "does-not-add", Message.of(
                        "Dit kan niet: er zijn meer inwoners overgedragen of gestopt dan er in zorg waren, of een aantal is te groot.",
                        "This cannot be: more residents were handed over or stopped than were in care, or a number is too large."));
            }
            return counted;
        }
    }
}
