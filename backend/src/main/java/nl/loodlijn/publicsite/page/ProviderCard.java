package nl.loodlijn.publicsite.page;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.loodlijn.publicsite.domain.Colleague;
import nl.loodlijn.publicsite.domain.Confirmation;
import nl.loodlijn.publicsite.domain.FeedbackAbout;
import nl.loodlijn.publicsite.domain.FeedbackPlace;
import nl.loodlijn.publicsite.domain.Offer;
import nl.loodlijn.publicsite.domain.WaitingTime;

/**
 * A provider as the list reads it aloud.
 *
 * @param href its own page
 * @param notRight where one says that something of it is not right
 * @param does what it does, for one sentence
 * @param forWhom target groups in words; empty when not known
 * @param waitingTime the waiting time in words
 * @param waitInOwnWords whether these are the words of the provider, which are Dutch on every page
 * @param waitRemark what to know about it, such as the day on which it was measured; may be empty
 * @param waitIsKnown whether the waiting time is a figure that is not out of date
 * @param stop that nobody new is taken, and until when; empty when someone is
 * @param website address and what to call it
 * @param facts languages and whether someone in a wheelchair can come in; may be empty
 * @param confirmation when all this was last confirmed
 * @param heads the head contractors for which it works there
 * @param subs the subcontractors that work for it there
 */
public record ProviderCard(String name, String href, String notRight, Phrase does, String forWhom, String waitingTime,
        boolean waitInOwnWords,
        String waitRemark, boolean waitIsKnown, String stop,
        Optional<String> phone,
        Optional<String> email, Optional<URI> website, List<String> facts, Confirmation confirmation, List<Partner> heads,
        List<Partner> subs) {
    /** So many of those with whom it works stand on the list; its own page names them all. */
    private static final int MOST_PARTNERS = 3;

    /**
     * One card per provider, in the order of the offers.
     *
     * @param colleagues with whom they work, by their organisation
     */
    public static List<ProviderCard> of(List<Offer> offers, Map<UUID, List<Colleague>> colleagues, PageLanguage language, LocalDate today) {
        Map<String, List<Offer>> byProvider = offers.stream()
                .collect(Collectors.groupingBy(offer -> offer.tenant() + "/" + offer.provider(), LinkedHashMap::new, Collectors.toList()));
        return byProvider.values().stream().map(its -> card(its, colleagues, language, today)).toList();
    }

    private static ProviderCard card(List<Offer> offers, Map<UUID, List<Colleague>> colleagues, PageLanguage language, LocalDate today) {
        Offer first = offers.getFirst();
        List<Colleague> partners = first.organisation() == null ? List.of() : colleagues.getOrDefault(first.organisation(), List.of());
        WaitingTime wait = WaitingTime.of(offers, today);
        return new ProviderCard(first.providerName(),
                Addresses.ofProvider(language, first.region(), first.provider(), first.providerName()),
                FeedbackAddresses.of(language,
                        new FeedbackPlace(FeedbackAbout.PROVIDER, first.region(), first.provider().toString())),
                does(offers, language),
                forWhom(offers, language), inWords(wait, language),
                wait instanceof WaitingTime.InWords, remark(wait, language),
                wait instanceof WaitingTime.Weeks weeks && !weeks.stale(), stop(offers, language, today), filled(first.phone()),
                filled(first.email()),
                website(first.website()), facts(offers, language), Confirmation.of(offers, today),
                partners(partners, true, language, first.region()),
                partners(partners, false, language, first.region()));
    }

    private static List<Partner> partners(List<Colleague> partners, boolean heads, PageLanguage language, String region) {
        return partners.stream().filter(partner -> partner.isHead() == heads).map(partner -> Partner.of(partner, language, region))
                .toList();
    }

    /** Those of a long list that stand on a card. */
    public static List<Partner> named(List<Partner> partners) {
        return partners.size() <= MOST_PARTNERS + 1 ? partners : partners.subList(0, MOST_PARTNERS);
    }

    private static List<String> facts(List<Offer> offers, PageLanguage language) {
        List<String> codes = offers.stream().flatMap(offer -> offer.languages().stream()).distinct().toList();
        // That help is in Dutch needs no saying.
        List<String> languages = (codes.equals(List.of("nl")) ? List.<String>of() : codes).stream()
                .map(code -> Locale.of(code).getDisplayLanguage(language.locale())).sorted().toList();
        String spoken = languages.isEmpty()
                ? ""
                : language.say("Hulp in het ", "Help in ") + String.join(", ", languages) + ".";
        return Stream.of(spoken, accessible(offers, language)).filter(fact -> !fact.isEmpty()).toList();
    }

    private static String accessible(List<Offer> offers, PageLanguage language) {
        if (offers.stream().allMatch(offer -> Boolean.TRUE.equals(offer.accessible()))) {
            return language.say("U kunt er met een rolstoel in.", "You can come in with a wheelchair.");
        }
        if (offers.stream().allMatch(offer -> Boolean.FALSE.equals(offer.accessible()))) {
            return language.say("U kunt er niet met een rolstoel in.", "You cannot come in with a wheelchair.");
        }
        return offers.stream().anyMatch(offer -> offer.accessible() != null)
                ? language.say("Vraag waar u met een rolstoel in kunt.", "Ask where you can come in with a wheelchair.")
                : "";
    }

    /** Where only a part of the help is stopped, the page does not know which part one needs, and says so. */
    private static String stop(List<Offer> offers, PageLanguage language, LocalDate today) {
        List<Offer> stopped = offers.stream().filter(offer -> offer.inStopOn(today)).toList();
        if (stopped.isEmpty()) {
            return "";
        }
        if (stopped.size() < offers.size()) {
            return language.say("Neemt voor een deel van de hulp nu niemand aan. Vraag het na.",
                    "Takes nobody now for a part of the help. Please ask.");
        }
        boolean open = stopped.stream().anyMatch(offer -> offer.stopUntil() == null);
        return open
                ? language.say("Neemt nu niemand aan.", "Takes nobody now.")
                : stopped.stream().map(Offer::stopUntil).filter(java.util.Objects::nonNull).min(java.util.Comparator.naturalOrder())
                        .map(day -> language.say("Neemt niemand aan tot en met ", "Takes nobody until ") + language.day(day) + ".")
                        .orElse("");
    }

    /** Whether it was confirmed so long ago that one has to ask. */
    public boolean isOld() {
        return confirmation.grade() == Confirmation.Grade.OLD;
    }

    /** When it was last confirmed, in a sentence. */
    public String confirmed(PageLanguage language) {
        String day = confirmation.on().map(language::day).orElse("");
        return switch (confirmation.grade()) {
            case CURRENT -> language.say("Bevestigd op " + day + ".", "Confirmed on " + day + ".");
            case MAYBE_OLD -> language.say("Misschien verouderd: voor het laatst bevestigd op " + day + ".",
                    "Maybe outdated: last confirmed on " + day + ".");
            case OLD -> confirmation.on().isPresent()
                    ? language.say("Voor het laatst bevestigd op " + day + ". Vraag eerst of het nog klopt.",
                            "Last confirmed on " + day + ". Ask first whether it is still right.")
                    : language.say("Niet bekend wanneer dit is bevestigd. Vraag eerst of het nog klopt.",
                            "Not known when this was confirmed. Ask first whether it is still right.");
        };
    }

    /** Whether there is a way to reach it. */
    public boolean canBeReached() {
        return phone.isPresent() || email.isPresent() || website.isPresent();
    }

    /** The digits of the telephone number, for the link. */
    public String dial() {
        return phone.orElse("").replaceAll("[^0-9+]", "");
    }

    /** The website as people say it. */
    public String site() {
        return website.map(URI::getHost).map(host -> host.startsWith("www.") ? host.substring(4) : host).orElse("");
    }

    private static Phrase does(List<Offer> offers, PageLanguage language) {
        List<String> kinds = offers.stream().map(Offer::kinds).flatMap(List::stream).map(String::strip).filter(kind -> !kind.isEmpty())
                .map(ProviderCard::lowered).toList();
        List<String> expertise = offers.stream().map(Offer::expertise).flatMap(List::stream).toList();
        return Phrase.of(kinds.isEmpty() ? offers.stream().map(Offer::title).toList() : kinds, expertise, language);
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

    /** A number of weeks in words. */
    static String weeks(BigDecimal weeks, PageLanguage language) {
        return weeks.signum() == 0
                ? language.say("Geen wachttijd", "No waiting time")
                : language.say("Ongeveer ", "About ") + inWeeks(WaitingTime.whole(weeks), language);
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
                yield differs + measured(weeks.measuredOn(), weeks.stale(), language);
            }
        };
    }

    /** On which day a wait was measured, and that it may be another by now. */
    static String measured(Optional<LocalDate> measuredOn, boolean stale, PageLanguage language) {
        return measuredOn.map(day -> language.say("Gemeten op ", "Measured on ") + language.day(day))
                .orElseGet(() -> language.say("Onbekend wanneer gemeten", "Not known when measured"))
                + (stale ? language.say(", kan nu anders zijn.", ", may have changed.") : ".");
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

    /** With a small first letter, an abbreviation as it is. */
    private static String lowered(String kind) {
        return kind.length() > 1 && Character.isUpperCase(kind.charAt(1))
                ? kind
                : kind.substring(0, 1).toLowerCase(Locale.ROOT) + kind.substring(1);
    }

    private static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
