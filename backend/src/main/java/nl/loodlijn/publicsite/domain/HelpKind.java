package nl.loodlijn.publicsite.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.reference.PlaceKey;

/**
 * Kinds of help in the words of the people who look for it, and the words by which providers call the same. A word ends with a
 * star when more letters may follow.
 */
public enum HelpKind {
    AUTISM("autisme", "Autisme", "Autism", "autis* ass asperger pdd"),
    ADHD("adhd", "ADHD", "ADHD", "adhd add druk*"),
    ANXIETY("angst", "Angst en dwang", "Anxiety", "angst* anxiety fobie* dwang* ocd paniek*"),
    LOW_MOOD("somber", "Somber zijn", "Low mood", "somber* depress* stemming* suicid*"),
    TRAUMA("trauma", "Trauma", "Trauma", "trauma* ptss emdr kindermishandeling huiselijk geweld*"),
    PARENTING("opvoeden", "Opvoeden en gezin", "Parenting and family", "opvoed* ouder* gezin* systeem* iag parenting family hechting*"),
    SEPARATION("scheiding", "Scheiding", "Divorce", "scheid* divorce omgang*"),
    BEHAVIOUR("gedrag", "Moeilijk gedrag", "Difficult behaviour", "gedrag* agress* boos* behaviour"),
    LEARNING("leren", "Leren en dyslexie", "Learning and dyslexia", "dyslexie* dyslexia leer* school* hoogbegaafd*"),
    EATING("eten", "Problemen met eten", "Eating problems", "eet* eten eating anorex* boulimi* arfid"),
    DISABILITY("beperking", "Verstandelijke beperking", "Intellectual disability", "lvb beperking* verstandelijk* disability"),
    ADDICTION("verslaving", "Verslaving", "Addiction", "verslav* alcohol* drugs gamen addiction"),
    ASSESSMENT("onderzoek", "Onderzoek", "Assessment", "diagnos* onderzoek* assessment"),
    GUIDANCE("begeleiding", "Begeleiding", "Everyday support", "begeleid* dagbested* coaching support"),
    LIVING("wonen", "Logeren of wonen", "Respite or living elsewhere",
            "verblijf* pleegzorg* gezinshuis* logeer* logeren wonen woon* respijt*"),
    HOUSEHOLD("huishouden", "Hulp in het huishouden", "Household help", "huishoud* household"),
    CRISIS("spoed", "Spoed en crisis", "Crisis", "crisis* spoed* acuut acute urgent");

    private static final int MOST_WORDS = 8;

    private final String id;
    private final Message label;
    private final String expression;

    HelpKind(String id, String dutch, String english, String words) {
        this.id = id;
        this.label = Message.of(dutch, english);
        this.expression = "\\m(" + String.join("|", Arrays.stream(words.split(" ")).map(HelpKind::expressionOf).toList()) + ")";
    }

    private static String expressionOf(String word) {
        return word.endsWith("*") ? word.substring(0, word.length() - 1) : word + "\\M";
    }

    /** The value in an address, the same in both languages. */
    public String id() {
        return id;
    }

    public Message label() {
        return label;
    }

    /** A PostgreSQL regular expression over small letters, figures and single spaces. */
    public String expression() {
        return expression;
    }

    /** The kind somebody means with words of their own: an id, a label or one of the words of the kind. */
    public static Optional<HelpKind> meantBy(String typed) {
        String key = PlaceKey.of(typed);
        return Arrays.stream(values())
                .filter(kind -> key.equals(kind.id) || key.equals(PlaceKey.of(kind.label.dutch()))
                        || key.equals(PlaceKey.of(kind.label.english())))
                .findFirst().or(() -> Arrays.stream(values()).filter(kind -> kind.matches(key)).findFirst());
    }

    private boolean matches(String oneWord) {
        return !oneWord.contains(" ") && Pattern.compile(expression.replace("\\m", "^").replace("\\M", "$")).matcher(oneWord).find();
    }

    /** The whole words by which people call the kinds, in both languages, as {@link PlaceKey} makes them. */
    public static List<String> words() {
        return Arrays.stream(values()).flatMap(kind -> Stream.of(kind.id, kind.label.dutch(), kind.label.english()))
                .flatMap(words -> Arrays.stream(PlaceKey.of(words).split(" "))).distinct().toList();
    }

    /** The words somebody typed, as they are compared with those of providers: at most eight. */
    public static List<String> wordsIn(String typed) {
        return Arrays.stream(PlaceKey.of(typed).split(" ")).map(word -> word.replaceAll("[^a-z0-9]", "")).filter(word -> !word.isEmpty())
                .limit(MOST_WORDS).toList();
    }

    /** Expressions that must all be found in the words of an offer; none when nothing was typed. */
    public static List<String> expressionsFor(String typed) {
        if (PlaceKey.of(typed).isEmpty()) {
            return List.of();
        }
        return meantBy(typed).map(kind -> List.of(kind.expression))
                .orElseGet(() -> wordsIn(typed).stream().map(word -> "\\m" + word).toList());
    }
}
