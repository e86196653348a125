package nl.loodlijn.publicsite.page;

import java.time.LocalDate;

import nl.loodlijn.publicsite.feedback.TellFeedback;

/** What became of something that was said not to be right. */
public record FeedbackStatePage(PageLanguage language, String reference, TellFeedback.State state, LocalDate today) {
    public String title() {
        return state.outcome().isPresent()
                ? language.say("Uw melding is bekeken", "Your report was looked at")
                : language.say("Bedankt voor uw melding", "Thank you for your report");
    }

    public String path() {
        return FeedbackAddresses.ofState(language, reference);
    }

    public String otherPath() {
        return FeedbackAddresses.ofState(language.other(), reference);
    }

    public String number() {
        return FeedbackAddresses.spelled(reference);
    }

    public String subject() {
        return state.subject().part().map(part -> state.subject().name() + ", " + part).orElse(state.subject().name());
    }

    /** What happened, or what happens next and until when. */
    public String text() {
        String region = state.region();
        return state.outcome().map(outcome -> switch (outcome) {
            case MENDED -> language.say("Het klopte niet. Het is verbeterd.", "It was not right. It has been put right.");
            case RIGHT -> language.say("Het is nagekeken. Het klopte wel.", "It was checked. It was right.");
            case CLOSED -> language.say(region + " heeft de melding afgesloten.", region + " closed the report.");
        }).orElseGet(() -> {
            String day = language.day(state.lastDay());
            String who = state.byProvider()
                    ? language.say("De aanbieder kijkt het na, en " + region + " kijkt mee.",
                            "The provider checks it, and " + region + " looks along.")
                    : language.say(region + " kijkt het na.", region + " checks it.");
            return who + (state.lastDay().isBefore(today)
                    ? language.say(" Dat had voor " + day + " klaar moeten zijn. " + region + " ziet dat het te lang duurt.",
                            " That should have been ready by " + day + ". " + region + " sees that it takes too long.")
                    : language.say(" Dat gebeurt uiterlijk op " + day + ".", " That happens by " + day + "."));
        });
    }
}
