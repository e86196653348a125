package nl.loodlijn.shortlist;

import java.util.Map;

import nl.loodlijn.platform.problem.Message;

/** What the ways to stop are called. */
public final class StopLabels {
    private static final Map<String, Message> LABELS = Map.of("BANKRUPT", Message.of("failliet", "bankrupt"), "MORATORIUM",
            Message.of("surseance van betaling", "moratorium of payments"), "CEASED", Message.of("gestaakt", "ceased"), "TAKEN_OVER",
            Message.of("overgenomen", "taken over"));

    private StopLabels() {
    }

    /** A kind without a name is shown as it is. */
    public static Message of(String kind) {
        return LABELS.getOrDefault(kind, Message.of(kind, kind));
    }

    public static Map<String, Message> all() {
        return LABELS;
    }
}
