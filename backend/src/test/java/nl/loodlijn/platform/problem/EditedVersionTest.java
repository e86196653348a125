package nl.loodlijn.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EditedVersionTest {
    @Test
    void a_tag_is_read_as_it_was_written_and_also_when_a_proxy_made_it_weak() {
        assertThat(EditedVersion.required(EditedVersion.tag(7))).isEqualTo(7);
        assertThat(EditedVersion.required("W/\"7\"")).isEqualTo(7);
        assertThat(EditedVersion.optional(null)).isNull();
    }

    @Test
    void what_is_no_tag_of_ours_is_never_the_latest_version() {
        for (String tag : new String[]{"7", "\"7", "*", "\"a\"", "\"1\", \"2\"", "\"12345678901\""}) {
            assertThat(refusalOf(tag)).as(tag).isEqualTo(ProblemType.PRECONDITION_FAILED);
        }
        assertThat(refusalOf(null)).isEqualTo(ProblemType.PRECONDITION_REQUIRED);
        assertThat(refusalOf(" ")).isEqualTo(ProblemType.PRECONDITION_REQUIRED);
    }

    private static @Nullable ProblemType refusalOf(@Nullable String tag) {
        try {
            EditedVersion.required(tag);
            return null;
        } catch (Refusal refusal) {
            return refusal.type();
        }
    }
}
