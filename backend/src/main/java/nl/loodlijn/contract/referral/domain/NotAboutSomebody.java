package nl.loodlijn.contract.referral.domain;

import java.util.List;

import nl.loodlijn.contract.calendar.domain.LooksLikeSomebody;
import nl.loodlijn.platform.problem.Message;

/**
 * No name and no date of birth stands in a referral form: both parties know the case by the reference of the sender. Source: AVG art. 5 (1)(c). What looks
 * so is asked about, not refused, because the guess is wrong both ways ({@link LooksLikeSomebody}); whoever writes can say that it is about nobody.
 */
public final class NotAboutSomebody {
    public static final String CODE = "looks-like-somebody";
    public static final Message DETAIL = Message.of(
            "Dit lijkt op een naam of geboortedatum. Haal die weg, of zeg dat er geen naam of geboortedatum staat.",
            "This looks like a name or a date of birth. Remove it, or say that there is no name or date of birth.");

    private NotAboutSomebody() {
    }

    /** Where something stands that looks like a name or a date of birth, as JSON pointers. */
    public static List<String> doubts(List<Written> texts) {
        return texts.stream().filter(one -> LooksLikeSomebody.in(one.text())).map(Written::pointer).toList();
    }
}
