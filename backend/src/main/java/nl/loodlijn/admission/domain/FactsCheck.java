package nl.loodlijn.admission.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import nl.loodlijn.admission.domain.ApplicationGap.Kind;

/** What the facts of an application still lack (volledigheidstoets, domain B3 step 2). */
final class FactsCheck {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,185}\\.[^@\\s.]{2,63}");

    private FactsCheck() {
    }

    static List<ApplicationGap> gaps(ApplicationFacts facts) {
        List<ApplicationGap> gaps = new ArrayList<>();
        if (facts.laws().isEmpty()) {
            gaps.add(ApplicationGap.ofFact("laws", Kind.LAWS_MISSING));
        }
        addCategories(gaps, facts);
        if (facts.kvkNumber().isEmpty()) {
            gaps.add(ApplicationGap.ofFact("kvkNumber", Kind.KVK_MISSING));
        } else {
            addWrong(gaps, "kvkNumber", RegisterNumber.KVK, facts.kvkNumber(), Kind.KVK_WRONG);
        }
        addWrong(gaps, "rsin", RegisterNumber.RSIN, facts.rsin(), Kind.RSIN_WRONG);
        addWrong(gaps, "agbCode", RegisterNumber.AGB, facts.agbCode(), Kind.AGB_WRONG);
        for (int place = 0; place < facts.establishments().size(); place++) {
            addWrong(gaps, "establishments/" + place, RegisterNumber.ESTABLISHMENT, facts.establishments().get(place),
                    Kind.ESTABLISHMENT_WRONG);
        }
        if (facts.contactName().isEmpty()) {
            gaps.add(ApplicationGap.ofFact("contactName", Kind.CONTACT_MISSING));
        }
        if (!EMAIL.matcher(facts.contactEmail()).matches()) {
            gaps.add(ApplicationGap.ofFact("contactEmail", Kind.CONTACT_EMAIL_WRONG));
        }
        return gaps;
    }

    private static void addCategories(List<ApplicationGap> gaps, ApplicationFacts facts) {
        if (facts.categories().isEmpty()) {
            gaps.add(ApplicationGap.ofFact("categories", Kind.CATEGORIES_MISSING));
        }
        for (int place = 0; place < facts.categories().size(); place++) {
            if (!facts.laws().isEmpty() && !facts.laws().contains(ApplicationFacts.lawOf(facts.categories().get(place)))) {
                gaps.add(ApplicationGap.ofFact("categories/" + place, Kind.CATEGORY_OF_OTHER_LAW));
            }
        }
    }

    private static void addWrong(List<ApplicationGap> gaps, String field, RegisterNumber register, String number, Kind kind) {
        if (!number.isEmpty() && !register.accepts(number)) {
            gaps.add(ApplicationGap.ofFact(field, kind));
        }
    }
}
