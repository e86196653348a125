package nl.loodlijn.contract.model;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;

/** Why something about model contracts is refused. */
public final class ModelProblem {
    /** What was published is what agreements are made from. */
    public static final ProblemType NO_DRAFT = new ProblemType("no-model-draft", 409,
            Message.of(
                    "Dit modelcontract heeft geen concept. Begin een nieuw concept om iets te wijzigen; wat gepubliceerd is blijft staan.",
                    "This model contract has no draft. Begin a new draft to change something; what was published stays."));
    public static final ProblemType DRAFT_EXISTS = new ProblemType("model-draft-exists", 409,
            Message.of("Er is al een concept van dit modelcontract. Werk daarin verder.",
                    "There is a draft of this model contract already. Go on in that one."));
    public static final ProblemType ARCHIVED = new ProblemType("model-archived", 409,
            Message.of("Dit modelcontract is gearchiveerd. Neem het eerst weer in gebruik.",
                    "This model contract is archived. Take it into use again first."));
    public static final ProblemType TEXT_HAS_PROBLEMS = new ProblemType("model-text-has-problems", 400,
            Message.of("De tekst klopt nog niet overal. Verbeter wat hieronder staat en publiceer daarna.",
                    "Not everything in the text is right yet. Mend what is named below, then publish."));
    public static final ProblemType CONSULTATION_OPEN = new ProblemType("model-consultation-open", 409,
            Message.of("De consultatie loopt nog. Wacht tot zij voorbij is, of sluit haar eerst.",
                    "The consultation is still open. Wait until it is over, or close it first."));
    public static final ProblemType CONSULTED = new ProblemType("model-consulted", 409,
            Message.of("Hoofdaannemers zijn over dit concept geraadpleegd. Daarom blijft het; wijzig het of publiceer het.",
                    "Head contractors were consulted about this draft. That is why it stays; change or publish it."));
    public static final ProblemType NOT_IN_CONSULTATION = new ProblemType("model-not-in-consultation", 409,
            Message.of("Hoofdaannemers zijn over deze versie niet geraadpleegd.",
                    "Head contractors were not consulted about this version."));
    /** Uniform model contract of Rotterdam-Rijnmond: head contractors settle a text together within a term. */
    public static final ProblemType CONSULTATION_CLOSED = new ProblemType("model-consultation-closed", 409,
            Message.of("De consultatie is gesloten. Wat u eerder zei en stemde blijft staan.",
                    "The consultation is closed. What you said and voted before stays."));
    public static final ProblemType VOTE_OF_HEADS = new ProblemType("model-vote-of-head-contractors", 409,
            Message.of("Alleen een hoofdaannemer neemt een artikel over of maakt bezwaar, namens zijn organisatie.",
                    "Only a head contractor adopts an article or objects to it, on behalf of its organisation."));
    public static final ProblemType ARTICLE_CHANGED = new ProblemType("model-article-changed", 409,
            Message.of("Dit artikel is gewijzigd nadat u het las. Lees de nieuwe tekst en stem daarna.",
                    "This article was changed after you read it. Read the new text, then vote."));

    private ModelProblem() {
    }
}
