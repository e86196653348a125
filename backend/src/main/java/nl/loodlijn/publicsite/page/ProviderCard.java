package nl.loodlijn.publicsite.page;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import nl.loodlijn.publicsite.domain.Offer;
import nl.loodlijn.publicsite.domain.WaitingTime;

/**
 * A provider as the list reads it aloud.
 *
 * @param does what it does, in one sentence of the provider's own words
 * @param forWhom target groups in words; empty when not known
 * @param waitingTime the waiting time in words
 * @param waitRemark what to know about it, such as the day on which it was measured; may be empty
 * @param waitIsKnown whether the waiting time is a figure that is not out of date
 * @param website address and what to call it
 */
public record ProviderCard(String name, String does, String forWhom, String waitingTime, String waitRemark, boolean waitIsKnown,
        Optional<String> phone,
        Optional<String> email, Optional<URI> website) {
    private static final int EXPERTISE_SHOWN = 6;

    /** One card per provider, in the order of the offers. */
    public static List<ProviderCard> of(List<Offer> offers, PageLanguage language, LocalDate today) {
        Map<String, List<Offer>> byProvider = offers.stream()
                .collect(Collectors.groupingBy(offer -> offer.tenant() + "/" + offer.provider(), LinkedHashMap::new, Collectors.toList()));
        return byProvider.values().stream().map(its -> card(its, language, today)).toList();
    }

    private static ProviderCard card(List<Offer> offers, PageLanguage language, LocalDate today) {
        Offer first = offers.getFirst();
        WaitingTime wait = WaitingTime.of(offers, today);
        return new ProviderCard(first.providerName(), does(offers, language), forWhom(offers, language), inWords(wait, language),
                remark(wait, language),
                wait instanceof WaitingTime.Weeks weeks && !weeks.stale(), filled(first.phone()), filled(first.email()),
                website(first.website()));
    }

    /** The digits of the telephone number, for the link. */
    public String dial() {
        return phone.orElse("").replaceAll("[^0-9+]", "");
    }

    /** The website as people say it. */
    public String site() {
        return website.map(URI::getHost).map(host -> host.startsWith("www.") ? host.substring(4) : host).orElse("");
    }

    private static String does(List<Offer> offers, PageLanguage language) {
        Set<String> kinds = distinct(offers.stream().map(Offer::kinds).flatMap(List::stream).toList());
        Set<String> expertise = distinct(offers.stream().map(Offer::expertise).flatMap(List::stream).toList());
        expertise.removeIf(word -> kinds.stream().anyMatch(word::equalsIgnoreCase));
        String what = kinds.isEmpty()
                ? enumerate(distinct(offers.stream().map(Offer::title).toList()), language)
                : capitalised(enumerate(lowered(kinds), language));
        if (expertise.isEmpty()) {
            return what + ".";
        }
        List<String> shown = expertise.stream().limit(EXPERTISE_SHOWN).toList();
        int left = expertise.size() - shown.size();
        String more = switch (left) {
            case 0 -> "";
            case 1 -> language.say(" en nog 1 ander onderwerp", " and 1 other subject");
            default -> language.say(" en nog " + left + " andere onderwerpen", " and " + left + " other subjects");
        };
        String list = left == 0 ? enumerate(shown, language) : String.join(", ", shown) + more;
        return what.isEmpty() ? list + "." : what + ": " + list + ".";
    }

    private static String forWhom(List<Offer> offers, PageLanguage language) {
        List<String> groups = offers.stream().map(Offer::targetGroups).flatMap(List::stream).distinct().map(code -> switch (code) {
            case "JEUGD" -> language.say("kinderen en jongeren", "children and young people");
            case "VOLWASSENEN" -> language.say("volwassenen", "adults");
            case "OUDEREN" -> language.say("ouderen", "older people");
            case "GEZIN" -> language.say("gezinnen", "families");
            default -> "";
        }).filter(words -> !words.isEmpty()).toList();
        return capitalised(String.join(", ", groups));
    }

    private static String inWords(WaitingTime wait, PageLanguage language) {
        return switch (wait) {
            case WaitingTime.Unknown unknown -> language.say("Niet bekend", "Not known");
            case WaitingTime.InWords(String text) -> "\u201c" + text + "\u201d";
            case WaitingTime.Weeks weeks when weeks.most() == 0 -> language.say("Geen wachttijd", "No waiting time");
            case WaitingTime.Weeks weeks when weeks.least() == weeks.most() -> language.say("Ongeveer ", "About ")
                    + inWeeks(weeks.most(), language);
            case WaitingTime.Weeks weeks when weeks.least() == 0 ->
                language.say("Soms meteen, soms tot ", "Sometimes at once, sometimes up to ") + inWeeks(weeks.most(), language);
            case WaitingTime.Weeks weeks -> weeks.least() + language.say(" tot ", " to ") + inWeeks(weeks.most(), language);
        };
    }

    private static String inWeeks(int weeks, PageLanguage language) {
        return weeks + (weeks == 1 ? language.say(" week", " week") : language.say(" weken", " weeks"));
    }

    private static String remark(WaitingTime wait, PageLanguage language) {
        return switch (wait) {
            case WaitingTime.Unknown unknown -> language.say("Vraag het aan de aanbieder.", "Ask the provider.");
            case WaitingTime.InWords words -> language.say("Zo zegt de aanbieder het zelf.", "These are the words of the provider.");
            case WaitingTime.Weeks weeks -> {
                String differs = weeks.least() == weeks.most()
                        ? ""
                        : language.say("Verschilt per soort hulp. ", "Depends on the kind of help. ");
                String measured = weeks.measuredOn().map(day -> language.say("Gemeten op ", "Measured on ") + language.day(day))
                        .orElseGet(() -> language.say("Onbekend wanneer gemeten", "Not known when measured"));
                yield differs + measured + (weeks.stale() ? language.say(", kan nu anders zijn.", ", may have changed.") : ".");
            }
        };
    }

    private static Optional<String> filled(@org.jspecify.annotations.Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static Optional<URI> website(@org.jspecify.annotations.Nullable String address) {
        return filled(address).flatMap(text -> {
            try {
                URI uri = URI.create(text.contains("://") ? text : "https://" + text);
                boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
                return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
            } catch (IllegalArgumentException noAddress) {
                return Optional.empty();
            }
        });
    }

    private static Set<String> distinct(Collection<String> words) {
        Map<String, String> first = new LinkedHashMap<>();
        words.stream().map(String::strip).filter(word -> !word.isEmpty())
                .forEach(word -> first.putIfAbsent(word.toLowerCase(Locale.ROOT), word));
        return new LinkedHashSet<>(first.values());
    }

    /** Words with a small first letter, abbreviations as they are. */
    private static List<String> lowered(Collection<String> words) {
        return words.stream().map(word -> word.length() > 1 && Character.isUpperCase(word.charAt(1))
                ? word
                : word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1)).toList();
    }

    private static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String enumerate(Collection<String> words, PageLanguage language) {
        List<String> list = new ArrayList<>(words);
        if (list.size() < 2) {
            return String.join("", list);
        }
        return String.join(", ", list.subList(0, list.size() - 1)) + language.say(" en ", " and ") + list.getLast();
    }
}
