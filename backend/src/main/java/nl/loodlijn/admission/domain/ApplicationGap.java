package nl.loodlijn.admission.domain;

import nl.loodlijn.platform.problem.Message;

/**
 * Something that stands in the way of submitting an application.
 *
 * @param criterion code of the criterion; empty for a fact
 * @param pointer JSON pointer: {@code /facts/...} or {@code /answers/<code>/...}
 * @param kind what is the matter
 */
public record ApplicationGap(String criterion, String pointer, Kind kind) {
    /** What can be the matter; the code is its name with hyphens. */
    public enum Kind {
        LAWS_MISSING("Kies onder welke wet u wilt werken.", "Choose under which act you want to work."),
        CATEGORIES_MISSING("Kies voor welke zorgcategorieën deze aanvraag is.", "Choose the care categories of this application."),
        CATEGORY_OF_OTHER_LAW("Deze zorgcategorie hoort bij een wet die u niet koos.",
                "This care category belongs to an act that you did not choose."),
        KVK_MISSING("Vul het KvK-nummer in.", "Fill in the KvK number."),
        KVK_WRONG("Een KvK-nummer heeft acht cijfers.", "A KvK number has eight figures."),
        RSIN_WRONG("Een RSIN heeft negen cijfers en klopt met de elfproef. Kijk het nummer na.",
                "An RSIN has nine figures that pass the eleven-test. Check the number."),
        AGB_WRONG("Een AGB-code heeft acht cijfers.", "An AGB code has eight figures."),
        ESTABLISHMENT_WRONG("Een vestigingsnummer heeft twaalf cijfers.", "An establishment number has twelve figures."),
        CONTACT_MISSING("Vul in met wie de regio contact kan opnemen.", "Fill in whom the region can contact."),
        CONTACT_EMAIL_WRONG("Vul een e-mailadres in.", "Fill in an e-mail address."),
        EXPLANATION_MISSING("Leg uit waarom dit niet voor u geldt.", "Explain why this does not hold for you."),
        DOCUMENT_MISSING("Voeg het document toe.", "Add the document."),
        DOCUMENT_WAITS("Dit bestand wacht op de viruscontrole. Dien in zodra dat klaar is.",
                "This file waits for the virus check. Submit as soon as that is done."),
        DOCUMENT_INFECTED("In dit bestand zit een virus. Verwijder het en voeg een schoon bestand toe.",
                "This file holds a virus. Remove it and add a clean one."),
        DATE_MISSING("Vul de datum in die op het document staat.", "Fill in the date on the document."),
        DATE_IN_FUTURE("Deze datum ligt in de toekomst.", "This date is in the future."),
        TOO_OLD("Dit is ouder dan de eis toestaat. Vraag een nieuw bewijs aan.",
                "This is older than the criterion allows. Get new evidence."),
        EXPIRED("Dit is niet meer geldig. Voeg een geldig bewijs toe.", "This is not valid any more. Add valid evidence."),
        VALID_BEFORE_ISSUED("De laatste geldige dag ligt voor de datum van het document.",
                "The last valid day is before the date of the document."),
        VALID_TOO_LONG("Zo lang telt dit bewijs niet mee. Vul de laatste geldige dag in die op het document staat, of laat hem leeg.",
                "This evidence does not count for so long. Fill in the last valid day on the document, or leave it empty."),
        NUMBER_MISSING("Vul het nummer in.", "Fill in the number."),
        NUMBER_WRONG("Dit nummer klopt niet. Kijk het aantal cijfers na.", "This number is not right. Check the number of figures."),
        NUMBER_OF_ANOTHER("Dit is een ander KvK-nummer dan dat van de organisatie in deze aanvraag.",
                "This is another KvK number than that of the organisation in this application."),
        DECLARATION_MISSING("Laat de verklaring afleggen: vul in door wie en op welke dag.",
                "Have the declaration made: fill in by whom and on which day."),
        PAGE_MISSING("Vul het adres van de pagina in.", "Fill in the address of the page."),
        PAGE_WRONG("Vul een adres in dat begint met https://.", "Fill in an address that begins with https://."),
        NOT_SHOWN("Zeg dat u dit kunt laten zien. Een kopie vragen wij niet.",
                "Say that you can show this. We do not ask for a copy.");

        private final Message message;

        Kind(String dutch, String english) {
            this.message = Message.of(dutch, english);
        }

        public Message message() {
            return message;
        }

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    static ApplicationGap ofFact(String field, Kind kind) {
        return new ApplicationGap("", "/facts/" + field, kind);
    }

    static ApplicationGap ofAnswer(String code, String field, Kind kind) {
        return new ApplicationGap(code, "/answers/" + code + "/" + field, kind);
    }
}
