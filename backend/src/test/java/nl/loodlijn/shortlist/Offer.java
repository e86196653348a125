package nl.loodlijn.shortlist;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A listing for a test; says only what the test is about. */
public record Offer(UUID provider, String title, List<String> kinds, List<String> targetGroups, List<String> expertise,
        List<String> municipalities,
        @Nullable String placeText, List<String> laws, @Nullable BigDecimal weeks, @Nullable LocalDate measuredOn, @Nullable String note) {
    public static Offer by(UUID provider, String title) {
        return new Offer(provider, title, List.of(), List.of(), List.of(), List.of(), null, List.of(), null, null, null);
    }

    public Offer in(String... codes) {
        return new Offer(provider, title, kinds, targetGroups, expertise, List.of(codes), placeText, laws, weeks, measuredOn, note);
    }

    public Offer at(String place) {
        return new Offer(provider, title, kinds, targetGroups, expertise, municipalities, place, laws, weeks, measuredOn, note);
    }

    public Offer forGroups(String... codes) {
        return new Offer(provider, title, kinds, List.of(codes), expertise, municipalities, placeText, laws, weeks, measuredOn, note);
    }

    public Offer with(String... labels) {
        return new Offer(provider, title, kinds, targetGroups, List.of(labels), municipalities, placeText, laws, weeks, measuredOn, note);
    }

    public Offer under(String... codes) {
        return new Offer(provider, title, kinds, targetGroups, expertise, municipalities, placeText, List.of(codes), weeks, measuredOn,
                note);
    }

    public Offer waiting(String number, @Nullable LocalDate on) {
        return new Offer(provider, title, kinds, targetGroups, expertise, municipalities, placeText, laws, new BigDecimal(number), on,
                note);
    }

    public Offer noting(String text) {
        return new Offer(provider, title, kinds, targetGroups, expertise, municipalities, placeText, laws, weeks, measuredOn, text);
    }
}
