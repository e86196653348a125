package nl.loodlijn.platform.problem;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** The version of a row as an entity tag (RFC 9110, 8.8.3): strong when we write it; a weak one, as a proxy makes it, is read as well. */
public final class EditedVersion {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([0-9]{1,9})\"");

    private EditedVersion() {
    }

    public static String tag(int version) {
        return "\"" + version + "\"";
    }

    /**
     * Reads If-Match.
     *
     * @throws Refusal 428 when it is absent, 412 when it cannot be one of ours
     */
    public static int required(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Refusal.of(ProblemType.PRECONDITION_REQUIRED);
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw Refusal.of(ProblemType.PRECONDITION_FAILED);
        }
        return Integer.parseInt(tag.group(1));
    }

    /** As {@link #required}, but null when it is absent. */
    public static @Nullable Integer optional(@Nullable String ifMatch) {
        return ifMatch == null ? null : Integer.valueOf(required(ifMatch));
    }
}
