package nl.loodlijn.platform.draft;

import java.util.function.UnaryOperator;

import nl.loodlijn.platform.problem.Message;

/**
 * A form whose drafts are found back on the start page. A module gives one as a bean.
 *
 * @param form the name under which its drafts are kept
 * @param label what people call what they were filling in
 * @param screen from what the form is about, as the draft is kept, to the path of the screen inside the tenant where one goes on with
 *            it, without a slash in front
 */
public record DraftedForm(String form, Message label, UnaryOperator<String> screen) {
}
