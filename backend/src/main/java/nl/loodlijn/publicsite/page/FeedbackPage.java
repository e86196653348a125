package nl.loodlijn.publicsite.page;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.publicsite.domain.FeedbackAbout;
import nl.loodlijn.publicsite.domain.FeedbackPlace;
import nl.loodlijn.publicsite.domain.FeedbackWrong;

/**
 * The form with which anyone says that something is not right.
 *
 * @param name of the provider or the municipality
 * @param part title of the offer, or name of the local team
 * @param stamp that shows when the form was made
 * @param typed what was sent before; {@link Typed#NOTHING} for a form that was not sent yet
 * @param problem what is to be mended first
 */
public record FeedbackPage(PageLanguage language, FeedbackPlace place, String name, Optional<String> part, String stamp, Typed typed,
        Optional<Problem> problem) {
    /** @param sure that a telephone number or address in the text is not the writer's own */
    public record Typed(@Nullable FeedbackWrong wrong, String text, boolean sure) {
        public static final Typed NOTHING = new Typed(null, "", false);
    }

    /**
     * Why the form was not taken.
     *
     * @param field id of the field; empty when it is the form itself
     * @param asksSure whether the writer may say that it is right all the same
     */
    public record Problem(String field, String text, boolean asksSure) {
    }

    /** A way in which it can be wrong. */
    public record Choice(String value, String label, boolean chosen) {
    }

    public String title() {
        return language.say("Dit klopt niet", "This is not right");
    }

    public String path() {
        return FeedbackAddresses.of(language, place);
    }

    public String otherPath() {
        return FeedbackAddresses.of(language.other(), place);
    }

    public String about() {
        return switch (place.about()) {
            case PROVIDER -> name;
            case OFFER -> name + ", " + part.orElse("");
            case TEAM -> language.say("Het lokale team van de gemeente ", "The local team of the municipality of ") + name;
            case COMPLAINT ->
                language.say("Klachten en vertrouwenspersoon in de gemeente ",
                        "Complaints and confidential adviser in the municipality of ")
                        + name;
        };
    }

    public boolean isOfProvider() {
        return place.about() == FeedbackAbout.PROVIDER || place.about() == FeedbackAbout.OFFER;
    }

    public List<Choice> choices() {
        return Arrays.stream(FeedbackWrong.values()).filter(wrong -> wrong.fits(place.about()))
                .map(wrong -> new Choice(wrong.name(), label(wrong), wrong == typed.wrong())).toList();
    }

    public boolean isWrong(String field) {
        return problem.filter(one -> one.field().equals(field)).isPresent();
    }

    public String problemText() {
        return problem.map(Problem::text).orElse("");
    }

    public boolean asksSure() {
        return typed.sure() || problem.filter(Problem::asksSure).isPresent();
    }

    private String label(FeedbackWrong wrong) {
        return switch (wrong) {
            case WAITING_TIME -> language.say("De wachttijd klopt niet", "The waiting time is not right");
            case NO_LONGER_HERE -> isOfProvider()
                    ? language.say("Deze aanbieder helpt hier niet (meer)", "This provider does not help here (any more)")
                    : language.say("Dit bestaat niet (meer)", "This does not exist (any more)");
            case CONTACT ->
                language.say("Het adres, telefoonnummer of de website klopt niet", "The address, telephone number or website is not right");
            case OTHER -> language.say("Iets anders", "Something else");
        };
    }
}
