package nl.loodlijn.contract.agreement.domain;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;

/**
 * A rule that a proposal does not keep to.
 *
 * @param source the article that the rule rests on
 * @param code what exactly is wrong
 * @param pointer where, as a JSON pointer into {@code {terms, filling}}
 */
public record Broken(ProblemType rule, Message source, String code, String pointer, Message detail) {
}
