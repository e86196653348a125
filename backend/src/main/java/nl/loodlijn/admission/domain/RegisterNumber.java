package nl.loodlijn.admission.domain;

import java.util.regex.Pattern;

/** A number of a public register and the form it has. */
public enum RegisterNumber {
    /** Handelsregister: eight figures, leading zeros kept. */
    KVK("[0-9]{8}"),
    /** Vestiging in the Handelsregister: twelve figures. */
    ESTABLISHMENT("[0-9]{12}"),
    /** Vektis: eight figures, the first two tell the kind of care. */
    AGB("[0-9]{8}"),
    /** Rechtspersonen en samenwerkingsverbanden: nine figures that pass the eleven-test. */
    RSIN("[0-9]{9}"),
    /** Individual health care professions: eleven figures. */
    BIG("[0-9]{11}"),
    /** A permit, as the authority that gave it writes its number. */
    PERMIT("[0-9A-Za-z./-]{3,40}");

    private static final int[] RSIN_WEIGHTS = {9, 8, 7, 6, 5, 4, 3, 2, -1};
    private static final int ELEVEN = 11;

    private final Pattern form;

    RegisterNumber(String form) {
        this.form = Pattern.compile(form);
    }

    /** Whether a text, without spaces around it, can be such a number. Whether the register knows it is another matter. */
    public boolean accepts(String text) {
        return form.matcher(text).matches() && (this != RSIN || passesElevenTest(text));
    }

    private static boolean passesElevenTest(String nineFigures) {
        int sum = 0;
        for (int place = 0; place < RSIN_WEIGHTS.length; place++) {
            sum += RSIN_WEIGHTS[place] * (nineFigures.charAt(place) - '0');
        }
        return sum != 0 && sum % ELEVEN == 0;
    }
}
