package nl.loodlijn.publicsite.page;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import nl.loodlijn.publicsite.domain.Audience;
import nl.loodlijn.publicsite.domain.FeedbackAbout;
import nl.loodlijn.publicsite.domain.FeedbackPlace;
import nl.loodlijn.publicsite.domain.HelpKind;
import nl.loodlijn.publicsite.domain.Helpers;
import nl.loodlijn.publicsite.domain.Wish;
import nl.loodlijn.reference.FoundMunicipality;
import nl.loodlijn.reference.PlaceKey;

/** The page with the providers of a municipality. */
public record WhoHelpsPage(PageLanguage language, Wish wish, FoundMunicipality municipality, Helpers helpers, List<ProviderCard> cards,
        LocalDate today) {
    /** Texel, Vlieland, Terschelling, Ameland, Schiermonnikoog, Goeree-Overflakkee and Urk, which was one. */
    private static final Set<String> ISLANDS = Set.of("GM0448", "GM0096", "GM0093", "GM0060", "GM0088", "GM1924", "GM0184");

    /** A kind of help to choose. */
    public record Choice(String label, String href, long providers, boolean chosen) {
    }

    /** What may have been meant by words that find nobody. */
    public record Meant(String label, String href, String providers) {
    }

    /** A language in which help is given. */
    public record Tongue(String code, String name, boolean chosen) {
    }

    /** The day on which this page is right. */
    public String day() {
        return language.day(today);
    }

    /** The municipality as people say it. */
    public String place() {
        return PlaceKey.plainName(municipality.name());
    }

    /** The place with its preposition: people live on an island and in a town. */
    private String there() {
        return (ISLANDS.contains(municipality.code()) ? language.say("op ", "on ") : "in ") + place();
    }

    /** The address under which this municipality is known. */
    public String path() {
        return Addresses.ofMunicipality(language, municipality);
    }

    public String heading() {
        return language.say("Wie helpt ", "Who helps ") + there() + "?";
    }

    /** The maps of the regions whose providers stand here, for the same kind of help. */
    public List<String> maps() {
        String query = HelpKind.meantBy(wish.help()).map(kind -> "?" + language.say("hulp", "help") + "=" + kind.id()).orElse("");
        return helpers.offers().stream().map(offer -> RegionPage.path(language, offer.region()) + query).distinct().toList();
    }

    /** Whom citizens here turn to. */
    public DeskCard desk() {
        return new DeskCard(helpers.desk());
    }

    /** Where one says that something of the local team is not right. */
    public String teamNotRight() {
        return FeedbackAddresses.of(language, new FeedbackPlace(FeedbackAbout.TEAM, "", municipality.code()));
    }

    /** The same of where one complains. */
    public String complaintNotRight() {
        return FeedbackAddresses.of(language, new FeedbackPlace(FeedbackAbout.COMPLAINT, "", municipality.code()));
    }

    /** Whether someone who cannot wait looks here, who is told first whom to call. */
    public boolean cannotWait() {
        return !wish.help().isEmpty() && HelpKind.meantBy(wish.help()).filter(HelpKind.CRISIS::equals).isPresent();
    }

    /** How many there are and which of them stand here, in a sentence. */
    public String count() {
        long total = helpers.total();
        String what = language.say(forWhomDutch(), forWhomEnglish()) + more();
        String found = switch ((int) Math.min(total, 2)) {
            case 0 ->
                language.say("Wij kennen geen aanbieders " + there() + what + ".", "We know of no providers " + there() + what + ".");
            case 1 -> language.say("Wij kennen 1 aanbieder " + there() + what + ".", "We know of 1 provider " + there() + what + ".");
            default -> language.say("Wij kennen " + total + " aanbieders " + there() + what + ".",
                    "We know of " + total + " providers " + there() + what + ".");
        };
        if (helpers.lastPage() == 1) {
            return found + searched();
        }
        int first = (helpers.page() - 1) * Helpers.PAGE_SIZE + 1;
        long last = Math.min(total, (long) helpers.page() * Helpers.PAGE_SIZE);
        return found + searched() + language.say(" Dit zijn nummer " + first + " tot en met " + last + ".",
                " These are numbers " + first + " to " + last + ".");
    }

    private String forWhomDutch() {
        return switch (wish.audience()) {
            case EVERYONE -> "";
            case CHILD -> " voor kinderen en jongeren";
            case ADULT -> " voor volwassenen";
        };
    }

    private String forWhomEnglish() {
        return switch (wish.audience()) {
            case EVERYONE -> "";
            case CHILD -> " for children and young people";
            case ADULT -> " for adults";
        };
    }

    private String more() {
        String spoken = wish.spoken().isEmpty()
                ? ""
                : language.say(" met hulp in het ", " with help in ") + Locale.of(wish.spoken()).getDisplayLanguage(language.locale());
        String wheelchair = wish.wheelchair()
                ? language.say(" waar u met een rolstoel in kunt", " where you can come in with a wheelchair")
                : "";
        return spoken + wheelchair;
    }

    private String searched() {
        return wish.help().isEmpty() ? "" : language.say(" U zocht op \u201c", " You searched for \u201c") + helpLabel() + "\u201d.";
    }

    /** What was asked, in the words of the list of kinds when it is one of them. */
    public String helpLabel() {
        return HelpKind.meantBy(wish.help()).map(this::label).orElse(wish.help());
    }

    /** What somebody may have meant whose words find nobody; it is offered, never taken. */
    public Optional<Meant> meant() {
        return helpers.meant().map(meant -> {
            String href = Addresses.of(language, wish.helpWith(meant.help()));
            String providers = meant.providers() == 1
                    ? language.say("1 aanbieder", "1 provider")
                    : meant.providers() + language.say(" aanbieders", " providers");
            return new Meant(HelpKind.meantBy(meant.help()).map(this::label).orElse(meant.help()), href, providers);
        });
    }

    private String label(HelpKind kind) {
        return language.say(kind.label().dutch(), kind.label().english());
    }

    /** The kinds of help that somebody here offers. */
    public List<Choice> kinds() {
        HelpKind meant = HelpKind.meantBy(wish.help()).orElse(null);
        return helpers.kinds().entrySet().stream().map(entry -> new Choice(label(entry.getKey()),
                Addresses.of(language, wish.helpWith(entry.getKey().id())), entry.getValue(), entry.getKey() == meant)).toList();
    }

    public boolean isFor(Audience audience) {
        return wish.audience() == audience;
    }

    /** Address of another page of the same list. */
    public String onPage(int page) {
        return Addresses.of(language, wish.onPage(page));
    }

    /** Address of the same list in the other order. */
    public String inOtherOrder() {
        return Addresses.of(language, wish.sortedByName(!wish.byName()));
    }

    /** Address of the same list with any help. */
    public String withAnyHelp() {
        return Addresses.of(language, Wish.anyHelp(wish.where()).sortedByName(wish.byName()));
    }

    /** Whether something was asked beside the place. */
    public boolean isNarrowed() {
        return !wish.help().isEmpty() || wish.audience() != Audience.EVERYONE || asksMore();
    }

    /** Whether a language or a wheelchair was asked for. */
    public boolean asksMore() {
        return !wish.spoken().isEmpty() || wish.wheelchair();
    }

    /** The languages beside Dutch in which help is given here, by name; the one that was asked for stands among them. */
    public List<Tongue> languages() {
        return Stream.concat(helpers.languages().stream().filter(code -> !code.equals("nl")), Stream.of(wish.spoken()))
                .filter(code -> !code.isEmpty()).distinct()
                .map(code -> new Tongue(code, Locale.of(code).getDisplayLanguage(language.locale()), code.equals(wish.spoken())))
                .sorted(Comparator.comparing(Tongue::name)).toList();
    }
}
