package nl.loodlijn.platform.calendar;

import nl.loodlijn.platform.problem.Message;

/** The rules by which a term (termijn) ends, each with its source and a sentence for people. */
public enum TermRule {
    /** A term does not end on a day on which nobody works. */
    NEXT_WORKING_DAY("Algemene termijnenwet art. 1 lid 1",
            "De termijn zou eindigen op een zaterdag, een zondag of een feestdag en loopt daarom door tot en met de eerstvolgende werkdag.",
            "The term would end on a Saturday, a Sunday or a holiday and so runs to the end of the next working day."),
    /** "At least six months before the end" is that day, whatever day it is. */
    COUNTED_BACK("Algemene termijnenwet art. 1 lid 2",
            "Een termijn die terug wordt gerekend vanaf een gebeurtenis wordt niet verlengd.",
            "A term that is counted back from an event is not extended."),
    /** Three days over Easter would be none. */
    TWO_WORKING_DAYS("Algemene termijnenwet art. 2",
            "In een termijn van ten minste drie dagen vallen ten minste twee werkdagen; daarom loopt de termijn langer door.",
            "A term of at least three days holds at least two working days; so the term runs on for longer."),
    /** The law leaves long terms alone. */
    LONG_TERM("Algemene termijnenwet art. 4",
            "Een termijn van meer dan 90 dagen, twaalf weken of drie maanden, of van jaren, wordt niet verlengd.",
            "A term of more than 90 days, twelve weeks or three months, or of years, is not extended."),
    /** The Algemene termijnenwet does not know such days; so only a {@link ServiceTerm} can end by this rule. */
    CLOSING_DAY("eigen regeling van de regio of gemeente",
            "De termijn loopt langer door, omdat de regio of gemeente op een of meer werkdagen gesloten is.",
            "The term runs on for longer, because the region or municipality is closed on one or more working days."),
    /** Opschorting. */
    SUSPENSION("Algemene wet bestuursrecht art. 4:15",
            "De termijn stond stil, bijvoorbeeld omdat om aanvulling was gevraagd, en loopt daarna door.",
            "The term stood still, for instance because additions were asked, and went on afterwards.");

    private final String source;
    private final Message sentence;

    TermRule(String source, String dutch, String english) {
        this.source = source;
        this.sentence = Message.of(dutch, english);
    }

    /** The article of the law, in Dutch as the law is cited. */
    public String source() {
        return source;
    }

    public Message sentence() {
        return sentence;
    }
}
