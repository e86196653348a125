package nl.loodlijn.platform.draft;

import nl.loodlijn.platform.problem.Message;

/** A form whose drafts are found back on the start page. A module gives one as a bean. */
public interface DraftedForm {
    /** The name under which its drafts are kept. */
    String form();

    /** What people call what they were filling in. */
    Message label();

    /**
     * Where one goes on with it.
     *
     * @param subject what the form is about, as the draft is kept
     * @return path of the screen inside the tenant, without a slash in front
     */
    String screen(String subject);
}
