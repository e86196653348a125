package nl.loodlijn.publicsite.published;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;
import nl.loodlijn.publicsite.domain.HelpKind;
import nl.loodlijn.publicsite.domain.Suggestion;
import nl.loodlijn.publicsite.page.PageLanguage;
import nl.loodlijn.reference.FoundMunicipality;
import nl.loodlijn.reference.PlaceDirectory;
import nl.loodlijn.reference.PlaceKey;
import nl.loodlijn.reference.PlaceSuggestions;
import nl.loodlijn.reference.SuggestedPlace;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Suggests places and kinds of help while somebody types. */
@Singleton
public final class Suggest {
    /** Fewer letters or figures say too little. */
    private static final int FEWEST = 2;
    private static final int LONGEST = 80;
    private static final Pattern FIGURES = Pattern.compile("([1-9][0-9]{1,2})");
    private static final Pattern POSTCODE = Pattern.compile("([1-9][0-9]{3})(?:\\s?[A-Za-z]{0,2}(?:,?\\s.*)?)?");
    private static final String OF_THE_MUNICIPALITY = "gemeente ";

    private final UnitOfWork unitOfWork;
    private final PlaceDirectory directory;
    private final PlaceSuggestions places;

    Suggest(UnitOfWork unitOfWork, PlaceDirectory directory, PlaceSuggestions places) {
        this.unitOfWork = unitOfWork;
        this.directory = directory;
        this.places = places;
    }

    /**
     * Municipalities, former ones, places and postcodes, at most {@link Suggestion#MOST}.
     *
     * @param day the day on which municipalities must be valid
     */
    public Mono<List<Suggestion>> places(Actor.Anyone actor, PageLanguage language, String typed, LocalDate day) {
        String text = cut(typed);
        Matcher postcode = POSTCODE.matcher(text);
        if (postcode.matches()) {
            String pc4 = postcode.group(1);
            return unitOfWork.read(actor, () -> directory.byPostcode(pc4, day).take(Suggestion.MOST)
                    .map(municipality -> inPostcode(language, pc4, municipality)).collectList());
        }
        if (FIGURES.matcher(text).matches()) {
            return read(actor, () -> places.postcodes(text, day, Suggestion.MOST), language);
        }
        String key = PlaceKey.of(text);
        String name = key.startsWith(OF_THE_MUNICIPALITY) ? key.substring(OF_THE_MUNICIPALITY.length()) : key;
        return name.length() < FEWEST || name.chars().anyMatch(Character::isDigit)
                ? Mono.just(List.of())
                : read(actor, () -> places.named(name, day, Suggestion.MOST), language);
    }

    /** Kinds of help, by their names and the words that people use for them. */
    public List<Suggestion> help(PageLanguage language, String typed) {
        String key = PlaceKey.of(cut(typed));
        return key.length() < FEWEST
                ? List.of()
                : HelpKind.beginningWith(key).limit(Suggestion.MOST)
                        .map(found -> new Suggestion(language.say(found.kind().label().dutch(), found.kind().label().english()),
                                found.word().isEmpty() ? "" : language.say("ook: ", "also: ") + found.word(), found.kind().id()))
                        .toList();
    }

    private Mono<List<Suggestion>> read(Actor.Anyone actor, Supplier<Flux<SuggestedPlace>> found, PageLanguage language) {
        return unitOfWork.read(actor, () -> found.get().map(place -> of(language, place)).collectList());
    }

    private static Suggestion of(PageLanguage language, SuggestedPlace place) {
        String municipality = PlaceKey.plainName(place.municipality());
        String there = municipality + ", " + place.province();
        return switch (place.kind()) {
            case "MUNICIPALITY" -> new Suggestion(place.label(),
                    language.say("gemeente in ", "municipality in ") + place.province(), place.code());
            case "FORMER_MUNICIPALITY" -> new Suggestion(place.label(),
                    language.say("hoort nu bij de gemeente ", "now part of the municipality of ") + there, place.code());
            case "POSTCODE" -> new Suggestion(place.label(), language.say("postcode", "postcode"), place.label().substring(0, 4));
            default -> new Suggestion(place.label(), language.say("gemeente ", "municipality of ") + there, place.code());
        };
    }

    private static Suggestion inPostcode(PageLanguage language, String pc4, FoundMunicipality municipality) {
        String name = PlaceKey.plainName(municipality.name());
        return new Suggestion(pc4 + " " + name, language.say("gemeente ", "municipality of ") + name + ", " + municipality.province(),
                municipality.code());
    }

    private static String cut(String typed) {
        String text = typed.strip().replaceAll("\\s+", " ");
        return text.substring(0, Math.min(text.length(), LONGEST));
    }
}
