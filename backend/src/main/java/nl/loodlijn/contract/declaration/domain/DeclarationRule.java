package nl.loodlijn.contract.declaration.domain;

import java.util.stream.Stream;

import nl.loodlijn.contract.agreement.domain.Broken;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;

/** A rule that every declaration keeps to when it is sent and when it is approved. */
public sealed interface DeclarationRule
        permits LinesStated, MonthIsOver, WithinAgreement, OncePerPlace, AmountIsPrice, WithinCeiling, FeeWithinFramework,
        ConsentOnItsDays {
    /** How it is refused. */
    ProblemType problem();

    /** The article that it rests on. */
    Message source();

    /** Where the statement does not keep to it. */
    Stream<Broken> check(Statement statement);

    /** A place where it is broken; a pointer into {@code {lines}}. */
    default Broken broken(String code, String pointer, String dutch, String english) {
        return new Broken(problem(), source(), code, pointer, Message.of(dutch, english));
    }

    /** The pointer to a field of a line. */
    static String line(int place, String field) {
        return "/lines/" + place + "/" + field;
    }
}
