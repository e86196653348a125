package nl.loodlijn.publicsite.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import nl.loodlijn.publicsite.domain.Audience;
import nl.loodlijn.publicsite.domain.HelpKind;
import nl.loodlijn.publicsite.domain.KnownAddress;
import nl.loodlijn.publicsite.domain.Wish;
import nl.loodlijn.reference.FoundMunicipality;
import nl.loodlijn.reference.PlaceKey;

/** The address of each question: everything that is asked stands in it, so that it can be kept and passed on. */
public final class Addresses {
    private Addresses() {
    }

    /** Path and query of the answer to a wish. */
    public static String of(PageLanguage language, Wish wish) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put(language.say("waar", "where"), wish.where());
        parameters.put(language.say("hulp", "help"), wish.help());
        parameters.put(language.say("voor", "for"), of(language, wish.audience()));
        parameters.put(language.say("taal", "language"), wish.spoken());
        parameters.put(language.say("rolstoel", "wheelchair"), wish.wheelchair() ? language.say("ja", "yes") : "");
        parameters.put(language.say("volgorde", "order"), wish.byName() ? language.say("naam", "name") : "");
        parameters.put(language.say("pagina", "page"), wish.page() > 1 ? Integer.toString(wish.page()) : "");
        String query = parameters.entrySet().stream().filter(parameter -> !parameter.getValue().isEmpty())
                .map(parameter -> parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? language.whoHelps() : language.whoHelps() + "?" + query;
    }

    /** The value in an address; empty for everyone. */
    public static String of(PageLanguage language, Audience audience) {
        return switch (audience) {
            case EVERYONE -> "";
            case CHILD -> language.say("kind", "child");
            case ADULT -> language.say("volwassene", "adult");
        };
    }

    /** Understands the value in an address, in either language; anything else is everyone. */
    public static Audience audienceOf(String value) {
        return switch (value) {
            case "kind", "child" -> Audience.CHILD;
            case "volwassene", "adult" -> Audience.ADULT;
            default -> Audience.EVERYONE;
        };
    }

    /** The page of a provider; its name stands at the end for who reads the address and may be left out. */
    public static String ofProvider(PageLanguage language, String region, UUID provider, String name) {
        return language.say("/aanbieder/", "/en/provider/") + region + "/" + provider + "/" + readable(name);
    }

    /** The page of a municipality. */
    public static String ofMunicipality(PageLanguage language, FoundMunicipality municipality) {
        return language.say("/gemeente/", "/en/municipality/") + municipality.code() + "/"
                + readable(PlaceKey.plainName(municipality.name()));
    }

    /** The page of a kind of help. */
    public static String ofHelp(PageLanguage language, HelpKind kind) {
        return language.say("/hulp/", "/en/help/") + kind.id();
    }

    /** The page of something that has one. */
    public static String of(PageLanguage language, KnownAddress address) {
        return switch (address) {
            case KnownAddress.OfRegion region -> RegionPage.path(language, region.region());
            case KnownAddress.OfProvider provider -> ofProvider(language, provider.region(), provider.provider(), provider.name());
            case KnownAddress.OfMunicipality municipality ->
                ofMunicipality(language, new FoundMunicipality(municipality.code(), municipality.name(), ""));
        };
    }

    /** A name with small letters, figures and hyphens; a hyphen when nothing of it is left. */
    private static String readable(String name) {
        String key = PlaceKey.of(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return key.isEmpty() ? "-" : key;
    }
}
