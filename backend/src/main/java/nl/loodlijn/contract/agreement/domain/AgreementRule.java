package nl.loodlijn.contract.agreement.domain;

import java.util.stream.Stream;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;

/** A rule that every agreement keeps to when it is offered and when it is signed. */
public sealed interface AgreementRule
        permits TermsComplete, FrameworkRuns, DatesInsideFramework, LongDuration, ExtensionNotice, AmendmentKeepsLastDay, FeeWithinMaximum,
        FairPriceFloor, EarmarkedShare, OnlyAdmitted, NoFurtherSubcontracting, DeviationNeedsReason, TextFilled, ConsentBeforeStart,
        AreaOfOneConsortium {
    /** How it is refused. */
    ProblemType problem();

    /** The article that it rests on. */
    Message source();

    /** Where the proposal does not keep to it. */
    Stream<Broken> check(Proposal proposal);

    /** A place where it is broken. */
    default Broken broken(String code, String pointer, String dutch, String english) {
        return new Broken(problem(), source(), code, pointer, Message.of(dutch, english));
    }
}
