package nl.loodlijn.admission;

import jakarta.inject.Named;
import jakarta.inject.Singleton;

import io.micronaut.context.annotation.Factory;

import nl.loodlijn.platform.draft.DraftedForm;
import nl.loodlijn.platform.problem.Message;

/** The forms of this module whose drafts are found back, each with the place in which it is typed. */
@Factory
final class FormsOfAdmission {
    private static final String FILE = "aanvragen/";

    /** Its subject is the id of the set, a dot, and the code or the word new. */
    @Singleton
    @Named("criterion")
    DraftedForm criterion() {
        return new DraftedForm("criterion", Message.of("Een toelatingseis", "A criterion for admission"), subject -> {
            String code = after(subject);
            return "eisen/" + before(subject) + "/" + (code.equals("new") ? "nieuw" : code);
        });
    }

    /** Its subject is the id of the application, a dot, and the round. */
    @Singleton
    @Named("addition")
    DraftedForm addition() {
        return new DraftedForm("application-addition", Message.of("Vragen om een aanvulling", "Questions for an addition"),
                subject -> FILE + before(subject) + "/aanvulling");
    }

    /** Its subject is the id of the application. */
    @Singleton
    @Named("decision")
    DraftedForm decision() {
        return new DraftedForm("application-decision", Message.of("Een besluit op een aanvraag", "A decision on an application"),
                subject -> FILE + subject + "/besluit");
    }

    /** Its subject is the id of the application, a dot, and the round. */
    @Singleton
    @Named("objection")
    DraftedForm objection() {
        return new DraftedForm("objection", Message.of("Een bezwaar of klacht", "An objection or complaint"),
                subject -> asked(before(subject), "bezwaar"));
    }

    /** Its subject is the id of the application, a dot, and the id of the objection. */
    @Singleton
    @Named("objection-decision")
    DraftedForm objectionDecision() {
        return new DraftedForm("objection-decision",
                Message.of("Een beslissing op een bezwaar of klacht", "A decision on an objection or complaint"),
                subject -> asked(before(subject), "beslissing." + after(subject)));
    }

    /** Its subject is the id of the application. */
    @Singleton
    @Named("suspension")
    DraftedForm suspension() {
        return new DraftedForm("admission-suspension", Message.of("Een schorsing", "A suspension"), subject -> asked(subject, "schorsing"));
    }

    /** Its subject is the id of the application. */
    @Singleton
    @Named("resumption")
    DraftedForm resumption() {
        return new DraftedForm("admission-resumption", Message.of("Het einde van een schorsing", "The end of a suspension"),
                subject -> asked(subject, "einde-schorsing"));
    }

    /** Its subject is the id of the application. */
    @Singleton
    @Named("reassessment")
    DraftedForm reassessment() {
        return new DraftedForm("admission-reassessment", Message.of("Een herbeoordeling", "A reassessment"),
                subject -> asked(subject, "herbeoordeling"));
    }

    /** The file with that question open. */
    private static String asked(String application, String question) {
        return FILE + application + "?vraag=" + question;
    }

    private static String before(String subject) {
        return subject.split("\\.", 2)[0];
    }

    private static String after(String subject) {
        return subject.substring(subject.indexOf('.') + 1);
    }
}
