package nl.loodlijn.publicsite.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

import nl.loodlijn.publicsite.domain.Answer;
import nl.loodlijn.publicsite.domain.Where;
import nl.loodlijn.publicsite.domain.Wish;
import nl.loodlijn.reference.FoundMunicipality;

/** Renders the public pages from the templates that were compiled with the application. */
@Singleton
public final class PublicPages {
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Style style;
    private final LinkedData data;

    PublicPages(Style style, LinkedData data) {
        this.style = style;
        this.data = data;
    }

    /** The first page of the site. */
    public String landing(PageLanguage language) {
        Frame frame = new Frame(language, language.say("Waar woont u?", "Where do you live?"), language.home(), language.other().home(),
                style.element());
        return render("landing.jte", Map.of("frame", frame, "page", QuestionPage.empty(language)));
    }

    /** The page that answers a wish. */
    public String answer(PageLanguage language, Wish wish, Answer answer, LocalDate today) {
        return switch (answer) {
            case Answer.AskWhere ask ->
                question(language, wish, language.say("Wie helpt bij u in de buurt?", "Who helps near you?"), "", false, List.of());
            case Answer.UnknownPlace unknown ->
                question(language, wish, title(language, unknown.where()), problem(language, unknown), isMistyped(unknown),
                        unknown.suggestions().stream()
                                .map(name -> new QuestionPage.Choice(name, "", Addresses.of(language, wish.in(name)))).toList());
            case Answer.SeveralMunicipalities several ->
                question(language, wish, language.say("In welke gemeente woont u?", "In which municipality do you live?"),
                        several(language, several), false,
                        several.choices().stream().map(municipality -> choice(language, wish, municipality)).toList());
            case Answer.NothingKnown nothing -> nothingKnown(language, wish, nothing.municipality());
            case Answer.WhoHelps found -> whoHelps(language, wish, found, today);
        };
    }

    /** A page that only says something. */
    public String message(PageLanguage language, String path, String otherPath, String title, String text) {
        return render("message.jte", Map.of("frame", new Frame(language, title, path, otherPath, style.element()), "text", text));
    }

    /** Who does what under an agreement. */
    public String sharedCard(SharedCardPage page, String path, String otherPath) {
        return render("responsibility_card.jte",
                Map.of("frame", new Frame(page.language(), page.title(), path, otherPath, style.element()), "page", page));
    }

    /** The page for an address that does not exist. */
    public String notFound(PageLanguage language) {
        return message(language, language.home(), language.other().home(),
                language.say("Deze pagina bestaat niet", "This page does not exist"),
                language.say("Kijk of het adres klopt. Of begin opnieuw bij de vraag waar u woont.",
                        "Check the address. Or start again with the question where you live."));
    }

    private String question(PageLanguage language, Wish wish, String title, String problem, boolean mistyped,
            List<QuestionPage.Choice> choices) {
        return render("question.jte",
                Map.of("frame", frame(language, wish, title), "page", new QuestionPage(language, wish.where(), problem, mistyped, choices),
                        "wish", wish));
    }

    private String nothingKnown(PageLanguage language, Wish wish, FoundMunicipality municipality) {
        String title = language.say("Nog niets bekend over ", "Nothing known yet about ") + municipality.name();
        return render("nothing_known.jte", Map.of("frame", frame(language, wish, title), "municipality", municipality));
    }

    private String whoHelps(PageLanguage language, Wish wish, Answer.WhoHelps found, LocalDate today) {
        // From here on addresses name the municipality: they are passed on, and a whole postcode says much about who passed it on.
        Wish there = wish.in(found.municipality().code()).onPage(found.helpers().page());
        WhoHelpsPage page = new WhoHelpsPage(language, there, found.municipality(), found.helpers(),
                ProviderCard.of(found.helpers().offers(), found.helpers().colleagues(), language, today), today);
        Summary summary = new Summary(page.count(), page.isNarrowed() || there.page() > 1 ? "" : data.address(page.path()),
                page.cards().isEmpty() ? "" : data.municipality(page.municipality(), page.cards()));
        return render("who_helps.jte", Map.of("frame", new Frame(language, page.heading(), Addresses.of(language, there),
                Addresses.of(language.other(), there), style.element(found.helpers().look()), summary), "page", page));
    }

    /** The page of one provider. */
    public String provider(ProfilePage page) {
        Frame frame = new Frame(page.language(), page.name(), page.path(), page.otherPath(), style.element(page.profile().look()),
                new Summary(page.description(), data.address(page.path()), data.provider(page)));
        return render("provider.jte", Map.of("frame", frame, "page", page));
    }

    /** The page of a kind of help. */
    public String help(HelpPage page) {
        Frame frame = new Frame(page.language(), page.label(), page.path(), page.otherPath(), style.element(),
                new Summary(page.explanation(), data.address(page.path()), data.help(page)));
        return render("help.jte", Map.of("frame", frame, "page", page));
    }

    /** The page with the map of a region. */
    public String region(RegionPage page) {
        boolean asked = page.question().kind().isPresent() || page.question().law().isPresent() || page.borders();
        Frame frame = new Frame(page.language(), page.heading(), page.address(page.language(), page.borders()),
                page.address(page.language().other(), page.borders()), style.element(),
                new Summary(page.summary(), asked ? "" : data.address(page.path()), ""));
        return render("region.jte", Map.of("frame", frame, "page", page));
    }

    /** The page that tells what there is as open data. */
    public String openData(OpenDataPage page) {
        String path = OpenDataPage.path(page.language());
        Frame frame = new Frame(page.language(), page.title(), path, OpenDataPage.path(page.language().other()), style.element(),
                new Summary(page.description(), data.address(path), ""));
        return render("open_data.jte", Map.of("frame", frame, "page", page));
    }

    /** A page about the site itself. */
    public String about(AboutPage page) {
        String template = switch (page.kind()) {
            case WHO_DOES_WHAT -> "who_does_what.jte";
            case ACCESSIBILITY -> "accessibility.jte";
            case PRIVACY -> "privacy.jte";
        };
        return render(template,
                Map.of("frame", new Frame(page.language(), page.title(), page.path(), page.kind().path(page.language().other()),
                        style.element(), new Summary(page.description(), data.address(page.path()), "")), "page", page));
    }

    /** The form with which anyone says that something is not right. */
    public String feedback(FeedbackPage page) {
        return render("feedback.jte", Map.of("frame",
                new Frame(page.language(), page.title(), page.path(), page.otherPath(), style.element()), "page", page));
    }

    /** What became of that. */
    public String feedbackState(FeedbackStatePage page) {
        return render("feedback_state.jte", Map.of("frame",
                new Frame(page.language(), page.title(), page.path(), page.otherPath(), style.element()), "page", page));
    }

    private Frame frame(PageLanguage language, Wish wish, String title) {
        return new Frame(language, title, Addresses.of(language, wish), Addresses.of(language.other(), wish), style.element());
    }

    private static QuestionPage.Choice choice(PageLanguage language, Wish wish, FoundMunicipality municipality) {
        return new QuestionPage.Choice(municipality.name(), municipality.province(), Addresses.of(language, wish.in(municipality.code())));
    }

    private static String title(PageLanguage language, Where where) {
        return where instanceof Where.Postcode
                ? language.say("Deze postcode kennen wij nog niet", "We do not know this postcode yet")
                : language.say("Deze plek kennen wij niet", "We do not know this place");
    }

    /** A postcode of four figures is not wrong because it is not in our table: that has the areas that take part. */
    private static boolean isMistyped(Answer.UnknownPlace unknown) {
        return !(unknown.where() instanceof Where.Postcode) && unknown.suggestions().isEmpty();
    }

    private static String problem(PageLanguage language, Answer.UnknownPlace unknown) {
        return switch (unknown.where()) {
            case Where.Postcode postcode -> language.say(
                    "Wij weten nog niet in welke gemeente postcode " + postcode.pc4()
                            + " ligt. Misschien doet uw gemeente nog niet mee met deze site. Vul hier de naam van uw gemeente in.",
                    "We do not know yet in which municipality postcode " + postcode.pc4()
                            + " lies. Maybe your municipality does not take part in this site yet. Fill in the name of your municipality here.");
            case Where.Unreadable unreadable -> language.say(
                    "Dit is geen postcode. Een postcode heeft vier cijfers en twee letters, zoals 1811 AB. Of vul de naam van uw gemeente in.",
                    "This is not a postcode. A postcode has four figures and two letters, such as 1811 AB. Or fill in the name of your municipality.");
            case Where.Name name -> unknown.suggestions().isEmpty()
                    ? language.say(
                            "Wij kennen geen plaats of gemeente met deze naam. Kijk of u hem goed hebt gespeld, of vul uw postcode in.",
                            "We know no place or municipality of this name. Check the spelling, or fill in your postcode.")
                    : language.say("Wij kennen geen plaats of gemeente die zo heet. ", "We know no place or municipality of this name. ")
                            + (unknown.suggestions().size() == 1
                                    ? language.say("Bedoelt u ", "Do you mean ") + unknown.suggestions().getFirst() + "?"
                                    : language.say("Bedoelt u een van deze?", "Do you mean one of these?"));
            case Where.MunicipalityCode code -> language.say("Deze gemeente kennen wij niet. Vul de naam van uw gemeente in.",
                    "We do not know this municipality. Fill in the name of your municipality.");
            case Where.Nowhere nowhere -> "";
        };
    }

    private static String several(PageLanguage language, Answer.SeveralMunicipalities several) {
        return switch (several.where()) {
            case Where.Postcode postcode ->
                language.say("Postcode " + postcode.pc4() + " kan in meer dan \u00e9\u00e9n gemeente liggen. Kies uw gemeente.",
                        "Postcode " + postcode.pc4() + " may lie in more than one municipality. Choose yours.");
            case Where.Name name -> language.say("Er is meer dan \u00e9\u00e9n plek die zo heet. Kies uw gemeente.",
                    "More than one place has this name. Choose your municipality.");
            case Where.MunicipalityCode code ->
                language.say("Deze gemeente is gesplitst. Kies uw gemeente.", "This municipality was split. Choose yours.");
            case Where.Unreadable unreadable -> "";
            case Where.Nowhere nowhere -> "";
        };
    }

    private String render(String template, Map<String, Object> parameters) {
        StringOutput output = new StringOutput();
        templates.render(template, parameters, output);
        return output.toString();
    }
}
