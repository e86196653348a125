package nl.loodlijn.shortlist.imports.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;

/** The version of an import as an entity tag (RFC 9110, 8.8.3). */
final class EditedVersion {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([0-9]{1,9})\"");

    private EditedVersion() {
    }

    static String tag(int version) {
        return "\"" + version + "\"";
    }

    /** @throws Refusal when the header is missing, or can be no version of ours */
    static int of(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Refusal.of(ProblemType.PRECONDITION_REQUIRED);
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw Refusal.of(ProblemType.PRECONDITION_FAILED);
        }
        return Integer.parseInt(tag.group(1));
    }
}
