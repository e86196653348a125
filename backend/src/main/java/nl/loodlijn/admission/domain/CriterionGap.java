package nl.loodlijn.admission.domain;

import java.util.ArrayList;
import java.util.List;

import nl.loodlijn.platform.problem.Message;

/** What a criterion still lacks before it can be published. */
public enum CriterionGap {
    DUTCH_TEXT("dutch", "Schrijf de titel en de vraag in het Nederlands.", "Write the title and the question in Dutch."),
    ENGLISH_TEXT("english", "Schrijf de titel en de vraag in het Engels.", "Write the title and the question in English."),
    LEGAL_SOURCE("legalSource", "Noem de wet of het artikel waarop de eis rust.", "Name the act or the article that it rests on."),
    /** Aanbestedingswet 2012 art. 1.10: what is asked stands in a reasonable proportion to what it is asked for. */
    PROPORTIONALITY("proportionality",
            "Leg uit waarom deze eigen eis nodig is en niet zwaarder is dan nodig (Aanbestedingswet 2012, art. 1.10).",
            "Explain why this requirement of your own is needed and not heavier than needed (Aanbestedingswet 2012, art. 1.10)."),
    NUMBER("evidence/number", "Kies van welk register het nummer is.", "Choose the register that the number is of."),
    MONTHS("recheck/months", "Zeg om de hoeveel maanden u dit opnieuw bekijkt.", "Say after how many months you look at this again.");

    private final String field;
    private final Message message;

    CriterionGap(String field, String dutch, String english) {
        this.field = field;
        this.message = Message.of(dutch, english);
    }

    /** Name of the field, with a slash between the parts of a longer one. */
    public String field() {
        return field;
    }

    public Message message() {
        return message;
    }

    /** Everything that this criterion lacks; empty when it can be published. */
    public static List<CriterionGap> of(Criterion criterion) {
        List<CriterionGap> gaps = new ArrayList<>();
        if (!criterion.dutch().isComplete()) {
            gaps.add(DUTCH_TEXT);
        }
        if (!criterion.english().isComplete()) {
            gaps.add(ENGLISH_TEXT);
        }
        if (criterion.legalSource().isEmpty()) {
            gaps.add(LEGAL_SOURCE);
        }
        if (criterion.origin() == Origin.LOCAL && criterion.proportionality().isEmpty()) {
            gaps.add(PROPORTIONALITY);
        }
        if (criterion.evidence().kind() == EvidenceKind.REGISTER_NUMBER && criterion.evidence().number() == null) {
            gaps.add(NUMBER);
        }
        if (criterion.recheck().kind() == Recheck.Kind.PERIOD && criterion.recheck().months() == null) {
            gaps.add(MONTHS);
        }
        return gaps;
    }
}
