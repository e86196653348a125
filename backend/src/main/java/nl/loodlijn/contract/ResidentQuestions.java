package nl.loodlijn.contract;

import java.util.Arrays;
import java.util.List;

import nl.loodlijn.contract.responsibility.domain.ResponsibilityTask;
import nl.loodlijn.platform.problem.Message;

/** What a resident asks about who does what, in the order in which one meets it. */
public final class ResidentQuestions {
    private ResidentQuestions() {
    }

    /**
     * A task.
     *
     * @param task as it is kept
     * @param text as a resident asks it, in plain words
     */
    public record Question(String task, Message text) {
    }

    public static List<Question> all() {
        return Arrays.stream(ResponsibilityTask.values()).map(task -> new Question(task.name(), task.question())).toList();
    }
}
