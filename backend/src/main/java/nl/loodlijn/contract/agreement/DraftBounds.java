package nl.loodlijn.contract.agreement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.contract.document.FillingJson;
import nl.loodlijn.contract.domain.Article;
import nl.loodlijn.contract.domain.Deviation;
import nl.loodlijn.contract.domain.TextOption;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal;

/** What a draft can keep at all of what was filled in; whether it fits the model is for the rules. */
final class DraftBounds {
    private static final int MOST = 500;
    private static final int MOST_DEVIATIONS = 100;
    private static final int LONGEST_VALUE = 300;
    private static final int LONGEST_CODE = 40;

    private DraftBounds() {
    }

    /** Fails with a {@link Refusal} (400) that names every field that does not fit. */
    static void check(FillingJson filling) {
        List<Refusal.FieldError> errors = new ArrayList<>();
        map(errors, "/filling/choices", filling.choices());
        map(errors, "/filling/values", filling.values());
        if (filling.leftOut() != null
                && (filling.leftOut().size() > MOST
                        || filling.leftOut().stream().anyMatch(one -> one != null && one.length() > LONGEST_CODE))) {
            errors.add(tooMuch("/filling/leftOut"));
        }
        whole(errors, "/filling/leftOut", filling.leftOut());
        if (filling.deviations() != null) {
            deviations(errors, filling.deviations());
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }

    private static void map(List<Refusal.FieldError> errors, String pointer, @Nullable Map<String, String> map) {
        if (map != null && (map.size() > MOST || map.entrySet().stream()
                .anyMatch(one -> one.getKey().length() > LONGEST_CODE
                        || one.getValue() != null && one.getValue().length() > LONGEST_VALUE))) {
            errors.add(tooMuch(pointer));
        }
        whole(errors, pointer, map == null ? null : map.values());
    }

    private static void whole(List<Refusal.FieldError> errors, String pointer, @Nullable Collection<?> values) {
        if (values != null && values.stream().anyMatch(Objects::isNull)) {
            errors.add(new Refusal.FieldError(pointer, "missing",
                    Message.of("Een waarde in deze lijst is leeg.", "A value of this list is empty.")));
        }
    }

    private static void deviations(List<Refusal.FieldError> errors, List<FillingJson.DeviationJson> deviations) {
        Set<String> articles = new HashSet<>();
        if (deviations.size() > MOST_DEVIATIONS) {
            errors.add(tooMuch("/filling/deviations"));
            return;
        }
        whole(errors, "/filling/deviations", deviations);
        for (int i = 0; i < deviations.size(); i++) {
            FillingJson.DeviationJson one = deviations.get(i);
            if (one == null) {
                continue;
            }
            String at = "/filling/deviations/" + i;
            if (!Article.isCode(one.articleCode())) {
                errors.add(new Refusal.FieldError(at + "/articleCode", "unknown-value",
                        Message.of("Dit artikel kennen wij niet.", "We do not know this article.")));
            } else if (!articles.add(one.articleCode())) {
                errors.add(new Refusal.FieldError(at, "deviation-twice",
                        Message.of("Van een artikel wijkt u één keer af.", "One departs from an article once.")));
            }
            if (TermsJson.text(one.text()).length() > TextOption.LONGEST_TEXT) {
                errors.add(tooMuch(at + "/text"));
            }
            if (TermsJson.text(one.reason()).length() > Deviation.LONGEST_REASON) {
                errors.add(tooMuch(at + "/reason"));
            }
        }
    }

    private static Refusal.FieldError tooMuch(String pointer) {
        return new Refusal.FieldError(pointer, "too-long", Message.of("Dit is meer dan hier past.", "This is more than fits here."));
    }
}
