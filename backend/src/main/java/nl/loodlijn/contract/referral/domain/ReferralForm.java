package nl.loodlijn.contract.referral.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a head contractor writes about one case. It has no place for a name, a date of birth or a citizen service number. A draft may lack anything.
 *
 * @param reference the sender's own, by which it finds the case in its own records
 * @param category care category as list and code, such as {@code jz020-45}; empty when none was chosen
 * @param municipality code such as {@code GM0361}; empty when none was chosen
 * @param tried help that there was before
 * @param asked what the subcontractor is asked to do
 * @param safetyAgreed whether agreements on safety are in place; null when that was not answered
 * @param startWish when help should begin; null when that was not filled in
 * @param responsible who leads and how that is settled: functions and desks, or the place in the responsibility card
 */
public record ReferralForm(String reference, String category, String municipality, List<Goal> goals, String tried, String asked,
        @Nullable Boolean safetyAgreed, @Nullable LocalDate startWish, String responsible) {
    public static final int MOST_GOALS = 10;
    public static final int LONGEST_REFERENCE = 40;
    public static final int LONGEST_GOAL = 1000;
    public static final int LONGEST_TEXT = 4000;
    public static final int LONGEST_RESPONSIBLE = 1000;
    public static final ReferralForm EMPTY = new ReferralForm("", "", "", List.of(), "", "", null, null, "");

    public ReferralForm {
        goals = List.copyOf(goals);
    }

    /** Every text in it that somebody typed. */
    public List<Written> written() {
        List<Written> texts = new ArrayList<>();
        texts.add(new Written("/reference", reference, LONGEST_REFERENCE));
        for (int index = 0; index < goals.size(); index++) {
            texts.add(new Written("/goals/" + index + "/goal", goals.get(index).goal(), LONGEST_GOAL));
            texts.add(new Written("/goals/" + index + "/result", goals.get(index).result(), LONGEST_GOAL));
        }
        texts.add(new Written("/tried", tried, LONGEST_TEXT));
        texts.add(new Written("/asked", asked, LONGEST_TEXT));
        texts.add(new Written("/responsible", responsible, LONGEST_RESPONSIBLE));
        return List.copyOf(texts);
    }
}
