package nl.loodlijn.publicsite.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The part of the public site that somebody says something about.
 *
 * @param region the address part of the region; empty for a desk of a municipality, where it follows from that
 * @param target id of the provider or of the offer, or code of the municipality
 */
public record FeedbackPlace(FeedbackAbout about, String region, String target) {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern REGION = Pattern.compile("[a-z0-9-]{1,80}");
    private static final Pattern MUNICIPALITY = Pattern.compile("GM[0-9]{4}");

    /** Understands an address; empty when there can be nothing at it. */
    public static Optional<FeedbackPlace> of(FeedbackAbout about, String one, Optional<String> two) {
        return switch (about) {
            case PROVIDER, OFFER -> two.filter(id -> ID.matcher(id).matches() && REGION.matcher(one).matches())
                    .map(id -> new FeedbackPlace(about, one, id));
            case TEAM, COMPLAINT -> two.isEmpty() && MUNICIPALITY.matcher(one).matches()
                    ? Optional.of(new FeedbackPlace(about, "", one))
                    : Optional.empty();
        };
    }
}
