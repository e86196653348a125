package nl.loodlijn.organisation.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;

/** Versions of rows as entity tags (RFC 9110, 8.8.3). */
final class Version {
    private static final Pattern TAG = Pattern.compile("\"?(\\d{1,9})\"?");

    private Version() {
    }

    static String tag(int version) {
        return "\"" + version + "\"";
    }

    /**
     * Reads If-Match.
     *
     * @throws Refusal 428 when it is absent, 412 when it cannot be one of ours
     */
    static int required(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw Refusal.of(ProblemType.PRECONDITION_REQUIRED);
        }
        Matcher matcher = TAG.matcher(ifMatch.strip());
        if (!matcher.matches()) {
            throw Refusal.of(ProblemType.PRECONDITION_FAILED);
        }
        return Integer.parseInt(matcher.group(1));
    }

    /** As {@link #required}, but null when it is absent. */
    static @Nullable Integer optional(@Nullable String ifMatch) {
        return ifMatch == null ? null : Integer.valueOf(required(ifMatch));
    }
}
