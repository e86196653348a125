package nl.loodlijn.shortlist.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.platform.words.Match;
import nl.loodlijn.platform.words.MatchingWords;
import nl.loodlijn.shortlist.CodeLabels;
import nl.loodlijn.shortlist.Details;
import nl.loodlijn.shortlist.Listing;
import nl.loodlijn.shortlist.OfferLabels;

/**
 * Writes listings in the words of one reader, on one day.
 *
 * @param freshDays how many days ago a wait may have been measured, for the tenant of the reader
 */
record ListingResponses(CodeLabels labels, Locale language, LocalDate today, int freshDays) {
    /** A law that is none of those that have a name; search does not read it. */
    private static final String OTHER_LAW = "OTHER";

    ListingResponse of(Listing listing) {
        return of(listing, null, "");
    }

    /** @param typed what was searched for, with what counts as a match of it; null and empty when nothing was */
    ListingResponse of(Listing listing, @Nullable MatchingWords words, String typed) {
        return new ListingResponse(listing.id(),
                new ListingResponse.ProviderName(listing.providerId(), listing.providerName(), listing.providerVerified(),
                        listing.providerStopped(), listing.offTheList(), listing.admittedUntil()),
                listing.title(),
                listing.kinds(),
                listing.targetGroups().stream().map(code -> new Labelled(code, labels.targetGroup(code, language))).toList(),
                listing.expertise().stream().map(one -> new Labelled(one.value(), one.label())).toList(),
                listing.municipalities().stream().map(code -> new ListingResponse.MunicipalityName(code, labels.municipality(code)))
                        .toList(),
                listing.outsidePlaces(), listing.placeText(),
                labelled(listing.openLaws(), code -> labels.law(code, language)), closed(listing),
                listing.contractText(), listing.waitIntakeWeeks(), listing.waitTreatmentWeeks(), listing.waitText(),
                listing.waitMeasuredOn(),
                listing.waitIsStale(today, freshDays), listing.capacityText(), listing.frameworkSigned(), listing.note(),
                listing.sourceUrl(), details(listing.details()), words == null ? null : matches(listing, words, typed));
    }

    private List<Labelled> closed(Listing listing) {
        return Stream.concat(
                labelled(without(listing.laws(), listing.openLaws()), code -> labels.law(code, language)).stream(),
                labelled(without(listing.details().categories(), listing.details().openCategories()),
                        code -> labels.category(code, language)).stream())
                .toList();
    }

    private static List<String> without(List<String> all, List<String> open) {
        return all.stream().filter(code -> !open.contains(code)).toList();
    }

    private OfferDetails details(Details details) {
        LocalDate from = details.stopFrom();
        return new OfferDetails(labelled(details.openCategories(), code -> labels.category(code, language)),
                labelled(details.helpForms(), code -> labels.helpForm(code, language)), details.methods(), details.ageFrom(),
                details.ageUntil(), labelled(details.settings(), code -> OfferLabels.in(OfferLabels.settings(), code, language)),
                labelled(details.languages(), code -> OfferLabels.language(code, language)), details.accessible(), details.profile(),
                details.travelKm(), details.establishments(), details.intakeCriteria(), details.freePlaces(),
                from == null || !details.tellsStopOn(today)
                        ? null
                        : new OfferDetails.ClientStop(from, details.stopUntil(), details.stopReason(), details.inStopOn(today)));
    }

    private static List<Labelled> labelled(List<String> codes, UnaryOperator<String> label) {
        return codes.stream().map(code -> new Labelled(code, label.apply(code))).toList();
    }

    private @Nullable List<ListingResponse.MatchResponse> matches(Listing listing, MatchingWords words, String typed) {
        List<ListingResponse.MatchResponse> matches = Stream
                .of(words.in("provider", listing.providerName()), words.in("title", listing.title()),
                        words.in("expertise", String.join(", ", listing.expertiseLabels())),
                        words.in("kinds", String.join(", ", listing.kinds())),
                        words.in("methods", String.join(", ", listing.details().methods().stream().map(Details.Method::name).toList())),
                        words.in("places", String.join(", ", labels.municipalities(listing.municipalities()))),
                        words.in("placeText", text(listing.placeText())),
                        words.in("outsidePlaces", String.join(", ", listing.outsidePlaces())),
                        named("targetGroups", listing.targetGroups(), code -> labels.targetGroup(code, language), words),
                        named("laws", listing.openLaws().stream().filter(code -> !code.equals(OTHER_LAW)).toList(),
                                code -> labels.law(code, language), words),
                        words.in("note", text(listing.note())), words.in("contract", text(listing.contractText())),
                        words.in("capacity", text(listing.capacityText())), words.in("profile", text(listing.details().profile())),
                        words.in("intakeCriteria", text(listing.details().intakeCriteria())))
                .flatMap(Optional::stream).map(ListingResponses::matchOf).toList();
        return matches.isEmpty()
                ? MatchingWords.partOf("provider", listing.providerName(), typed).map(match -> List.of(matchOf(match))).orElse(null)
                : matches;
    }

    /** What codes are called. A code that matches without its name, as in another language, makes the whole name a match. */
    private static Optional<Match> named(String field, List<String> codes, UnaryOperator<String> label, MatchingWords words) {
        StringBuilder text = new StringBuilder();
        List<Match.Range> ranges = new ArrayList<>();
        for (String code : codes) {
            String name = label.apply(code);
            int start = text.isEmpty() ? 0 : text.append(", ").length();
            text.append(name);
            List<Match.Range> found = words.rangesIn(name);
            if (found.isEmpty() && !words.rangesIn(code).isEmpty()) {
                ranges.add(new Match.Range(start, text.length()));
            }
            found.forEach(range -> ranges.add(new Match.Range(start + range.start(), start + range.end())));
        }
        return ranges.isEmpty() ? Optional.empty() : Optional.of(new Match(field, text.toString(), ranges));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static ListingResponse.MatchResponse matchOf(Match match) {
        return new ListingResponse.MatchResponse(match.field(), match.text(),
                match.ranges().stream().map(range -> List.of(range.start(), range.end())).toList());
    }
}
