package nl.loodlijn.contract.referral.domain;

import java.util.LinkedHashMap;
import java.util.Map;

import nl.loodlijn.platform.problem.Message;

/** What a referral form needs before it is sent. */
public final class CompleteReferral {
    public static final String CODE = "missing";

    private CompleteReferral() {
    }

    /** What lacks, by JSON pointer and in the order of the form; empty when nothing does. */
    public static Map<String, Message> lacks(ReferralForm form) {
        Map<String, Message> lacking = new LinkedHashMap<>();
        if (form.reference().isEmpty()) {
            lacking.put("/reference", Message.of("Vul uw eigen kenmerk in.", "Fill in your own reference."));
        }
        if (form.category().isEmpty()) {
            lacking.put("/category", Message.of("Kies een zorgcategorie.", "Choose a care category."));
        }
        if (form.municipality().isEmpty()) {
            lacking.put("/municipality", Message.of("Kies een gemeente.", "Choose a municipality."));
        }
        if (form.goals().isEmpty()) {
            lacking.put("/goals", Message.of("Schrijf minstens één doel op.", "Write down one goal at least."));
        }
        for (int index = 0; index < form.goals().size(); index++) {
            Goal goal = form.goals().get(index);
            if (goal.goal().isEmpty()) {
                lacking.put("/goals/" + index + "/goal", Message.of("Schrijf het doel op, of haal deze regel weg.",
                        "Write down the goal, or remove this line."));
            }
            if (goal.result().isEmpty()) {
                lacking.put("/goals/" + index + "/result", Message.of("Schrijf op welk resultaat u wilt zien.",
                        "Write down which result you want to see."));
            }
        }
        if (form.asked().isEmpty()) {
            lacking.put("/asked", Message.of("Schrijf op wat u van de onderaannemer vraagt.",
                    "Write down what you ask of the subcontractor."));
        }
        if (form.safetyAgreed() == null) {
            lacking.put("/safetyAgreed", Message.of("Kies ja of nee.", "Choose yes or no."));
        }
        return lacking;
    }
}
