package nl.loodlijn.reference.load;

import java.util.List;

/** Tables that contradict each other or what is in the database. Nothing of them was kept. */
public final class Refused extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient List<String> reasons;

    Refused(List<String> reasons) {
        super(String.join("\n", reasons));
        this.reasons = List.copyOf(reasons);
    }

    /** One sentence per thing that is wrong. */
    public List<String> reasons() {
        return reasons;
    }
}
