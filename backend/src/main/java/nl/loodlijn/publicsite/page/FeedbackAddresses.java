package nl.loodlijn.publicsite.page;

import java.util.Optional;

import nl.loodlijn.publicsite.domain.FeedbackAbout;
import nl.loodlijn.publicsite.domain.FeedbackPlace;

/** The addresses of the forms with which anyone says that something is not right. */
public final class FeedbackAddresses {
    public static final String DUTCH = "/klopt-niet/";
    public static final String ENGLISH = "/en/not-right/";

    private FeedbackAddresses() {
    }

    /** Path of the form. */
    public static String of(PageLanguage language, FeedbackPlace place) {
        return language.say(DUTCH, ENGLISH) + kind(language, place.about()) + "/" + (place.region().isEmpty() ? "" : place.region() + "/")
                + place.target();
    }

    /** Path of what became of it. */
    public static String ofState(PageLanguage language, String reference) {
        return language.say(DUTCH + "melding/", ENGLISH + "report/") + reference;
    }

    /** A reference as it is read aloud. */
    public static String spelled(String reference) {
        return reference.length() == 10 ? reference.substring(0, 5) + "-" + reference.substring(5) : reference;
    }

    /** Understands a part of an address. */
    public static Optional<FeedbackAbout> aboutOf(PageLanguage language, String kind) {
        for (FeedbackAbout about : FeedbackAbout.values()) {
            if (kind(language, about).equals(kind)) {
                return Optional.of(about);
            }
        }
        return Optional.empty();
    }

    private static String kind(PageLanguage language, FeedbackAbout about) {
        return switch (about) {
            case PROVIDER -> language.say("aanbieder", "provider");
            case OFFER -> language.say("dienst", "service");
            case TEAM -> language.say("lokaal-team", "local-team");
            case COMPLAINT -> language.say("klacht", "complaint");
        };
    }
}
