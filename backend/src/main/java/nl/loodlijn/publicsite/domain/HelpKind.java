package nl.loodlijn.publicsite.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.reference.PlaceKey;

/**
 * Kinds of help in the words of the people who look for it, the words by which providers call the same, and other words that people use for it. A word of
 * providers ends with a star when more letters may follow.
 */
public enum HelpKind {
    AUTISM("autisme", "Autisme", "Autism", "autis* ass asperger pdd",
            "asperger,pddnos,prikkelgevoelig"),
    ADHD("adhd", "ADHD", "ADHD", "adhd add druk*",
            "concentratie,hyperactief,impulsief,attention"),
    ANXIETY("angst", "Angst en dwang", "Anxiety", "angst* anxiety fobie* dwang* ocd paniek*",
            "bang zijn,paniekaanval,dwanggedachten,faalangst,fear,panic"),
    LOW_MOOD("somber", "Somber zijn", "Low mood", "somber* depress* stemming* suicid*",
            "depressie,verdriet,zelfmoord,suicide,depression,sadness"),
    TRAUMA("trauma", "Trauma", "Trauma", "trauma* ptss emdr kindermishandeling huiselijk geweld*",
            "ptss,mishandeling,misbruik,geweld thuis,abuse,domestic violence"),
    PARENTING("opvoeden", "Opvoeden en gezin", "Parenting and family", "opvoed* ouder* gezin* systeem* iag parenting family hechting*",
            "ouderschap,hechting,gezinsproblemen"),
    SEPARATION("scheiding", "Scheiding", "Divorce", "scheid* divorce omgang*",
            "uit elkaar gaan,omgangsregeling,gescheiden ouders,separation"),
    BEHAVIOUR("gedrag", "Moeilijk gedrag", "Difficult behaviour", "gedrag* agress* boos* behaviour",
            "boosheid,agressie,driftbuien,anger"),
    LEARNING("leren", "Leren en dyslexie", "Learning and dyslexia", "dyslexie* dyslexia leer* school* hoogbegaafd*",
            "dyslexie,hoogbegaafd,schoolproblemen,gifted"),
    EATING("eten", "Problemen met eten", "Eating problems", "eet* eten eating anorex* boulimi* arfid",
            "anorexia,boulimia,eetstoornis"),
    DISABILITY("beperking", "Verstandelijke beperking", "Intellectual disability", "lvb beperking* verstandelijk* disability",
            "lvb,zwakbegaafd,moeilijk lerend"),
    ADDICTION("verslaving", "Verslaving", "Addiction", "verslav* alcohol* drugs gamen addiction",
            "alcohol,drugs,gokken,gamen,gambling"),
    ASSESSMENT("onderzoek", "Onderzoek", "Assessment", "diagnos* onderzoek* assessment",
            "diagnose,diagnosis"),
    GUIDANCE("begeleiding", "Begeleiding", "Everyday support", "begeleid* dagbested* coaching support",
            "dagbesteding,hulp bij geld en post,daytime activities"),
    LIVING("wonen", "Logeren of wonen", "Respite or living elsewhere",
            "verblijf* pleegzorg* gezinshuis* logeer* logeren wonen woon* respijt*",
            "pleeggezin,logeerhuis,beschermd wonen,foster care"),
    HOUSEHOLD("huishouden", "Hulp in het huishouden", "Household help", "huishoud* household schoonmaak* schoonmaken poets*",
            "schoonmaak,schoonmaken,poetsen,thuishulp,cleaning"),
    CRISIS("spoed", "Spoed en crisis", "Crisis", "crisis* spoed* acuut acute urgent",
            "noodgeval,emergency");

    private static final int MOST_WORDS = 8;

    private final String id;
    private final Message label;
    private final String expression;
    private final List<String> asked;

    /** A kind that somebody may be typing, with the word of people for it that begins so; empty when its own name does. */
    public record Begun(HelpKind kind, String word) {
    }

    HelpKind(String id, String dutch, String english, String words, String asked) {
        this.id = id;
        this.asked = List.of(asked.split(","));
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
                        || key.equals(PlaceKey.of(kind.label.english())) || kind.asked.contains(key))
                .findFirst().or(() -> Arrays.stream(values()).filter(kind -> kind.matches(key)).findFirst());
    }

    /**
     * The kinds of which a name, or a word that people use for it, has a word that begins so; by name first.
     *
     * @param typed as {@link PlaceKey#of} makes it
     */
    public static Stream<Begun> beginningWith(String typed) {
        List<Begun> named = Arrays.stream(values()).filter(kind -> Stream.of(kind.id, kind.label.dutch(), kind.label.english())
                .anyMatch(name -> begins(PlaceKey.of(name), typed))).map(kind -> new Begun(kind, "")).toList();
        List<Begun> called = Arrays.stream(values()).filter(kind -> named.stream().noneMatch(other -> other.kind() == kind))
                .flatMap(kind -> kind.asked.stream().filter(word -> begins(word, typed)).findFirst()
                        .or(() -> kind.matches(typed) ? Optional.of("") : Optional.empty()).map(word -> new Begun(kind, word)).stream())
                .toList();
        return Stream.concat(named.stream(), called.stream());
    }

    private static boolean begins(String words, String typed) {
        return words.startsWith(typed) || words.contains(" " + typed);
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
