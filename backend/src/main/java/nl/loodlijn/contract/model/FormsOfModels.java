package nl.loodlijn.contract.model;

import jakarta.inject.Singleton;

import io.micronaut.context.annotation.Factory;

import nl.loodlijn.platform.draft.DraftedForm;
import nl.loodlijn.platform.problem.Message;

/** Where one goes on with what was typed about model contracts. */
@Factory
final class FormsOfModels {
    /** Its subject is the id of the model, a dot, and the code of the article or the word new. */
    @Singleton
    DraftedForm article() {
        return new DraftedForm("contract-article", Message.of("Een artikel van een modelcontract", "An article of a model contract"),
                FormsOfModels::screen);
    }

    private static String screen(String subject) {
        String[] parts = subject.split("\\.", 2);
        return parts.length < 2
                ? "modelcontracten"
                : "modelcontracten/" + parts[0] + "/artikel/" + (parts[1].equals("new") ? "nieuw" : parts[1]);
    }
}
