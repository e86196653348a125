package nl.loodlijn.publicsite.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import nl.loodlijn.contract.SharedCard;

/**
 * Who does what under an agreement, as a page: for a professional, or in plain words for a resident.
 *
 * @param otherReader address of the page for the other reader
 */
public record SharedCardPage(PageLanguage language, SharedCard card, boolean forResident, String otherReader) {
    private static final Locale DUTCH = Locale.of("nl");

    /** What stands on top. */
    public String title() {
        return forResident
                ? language.say("Wie doet wat bij uw hulp?", "Who does what in your help?")
                : language.say("Wie doet wat", "Who does what");
    }

    public String intro() {
        String parties = String.join(language.say(" en ", " and "), card.parties());
        return forResident
                ? language.say("U krijgt hulp van " + parties + ". Hier staat bij wie u moet zijn.",
                        "You get help from " + parties + ". Here you read whom to turn to.")
                : language.say("Hulp van " + parties + " voor " + card.region() + ".",
                        "Help of " + parties + " for " + card.region() + ".");
    }

    public String otherReaderText() {
        return forResident
                ? language.say("Voor wie hier werkt", "For who works here")
                : language.say("Voor de inwoner, in gewone woorden", "For the resident, in plain words");
    }

    public List<SharedCard.Task> tasks() {
        return card.tasks();
    }

    /** What a task is called for this reader. */
    public String name(SharedCard.Task task) {
        return (forResident ? task.question() : task.label()).in(locale());
    }

    public String party(SharedCard.Task task) {
        return task.party().in(locale());
    }

    public String party(SharedCard.Contact contact) {
        return contact.party().in(locale());
    }

    public String dial(SharedCard.Contact contact) {
        return "tel:" + contact.phone().replaceAll("[^+0-9]", "");
    }

    public String mail(SharedCard.Contact contact) {
        return "mailto:" + contact.email();
    }

    /** What nobody said whose it is; empty where that is no news for the reader. */
    public String open() {
        return forResident || card.open().isEmpty()
                ? ""
                : language.say("Nog niet afgesproken: ", "Not agreed on yet: ")
                        + card.open().stream().map(label -> label.in(locale()).toLowerCase(locale())).collect(Collectors.joining(", "))
                        + ".";
    }

    /** Until when the page can be read at this address. */
    public String until() {
        String day = day(card.expiresOn());
        return language.say("Dit adres werkt tot en met " + day + ".", "This address works until " + day + ".");
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", locale()).format(day);
    }

    private Locale locale() {
        return language == PageLanguage.DUTCH ? DUTCH : Locale.ENGLISH;
    }
}
