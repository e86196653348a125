package nl.loodlijn.contract.referral;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.contract.referral.domain.Goal;
import nl.loodlijn.contract.referral.domain.ReferralForm;

/** What is written in a referral form, to and from the text that is encrypted. */
@Singleton
final class ReferralJson {
    private final JsonMapper json;

    /** A form as it is kept. */
    @Serdeable
    @Introspected
    record Kept(@Nullable String reference, @Nullable String category, @Nullable String municipality, @Nullable List<KeptGoal> goals,
            @Nullable String tried, @Nullable String asked, @Nullable Boolean safetyAgreed, @Nullable LocalDate startWish,
            @Nullable String responsible) {
    }

    /** A goal as it is kept. */
    @Serdeable
    @Introspected
    record KeptGoal(@Nullable String goal, @Nullable String result) {
    }

    ReferralJson(JsonMapper json) {
        this.json = json;
    }

    String write(ReferralForm form) {
        return text(new Kept(form.reference(), form.category(), form.municipality(),
                form.goals().stream().map(goal -> new KeptGoal(goal.goal(), goal.result())).toList(), form.tried(), form.asked(),
                form.safetyAgreed(), form.startWish(), form.responsible()));
    }

    String write(ReferralAnswer answer) {
        return text(answer);
    }

    ReferralForm form(String text) {
        Kept kept = read(text, Kept.class);
        return new ReferralForm(plain(kept.reference()), plain(kept.category()), plain(kept.municipality()),
                kept.goals() == null
                        ? List.of()
                        : kept.goals().stream().map(goal -> new Goal(plain(goal.goal()), plain(goal.result()))).toList(),
                plain(kept.tried()), plain(kept.asked()), kept.safetyAgreed(), kept.startWish(), plain(kept.responsible()));
    }

    ReferralAnswer answer(String text) {
        return read(text, ReferralAnswer.class);
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text;
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return Objects.requireNonNull(json.readValue(text, type));
        } catch (IOException unreadable) {
            // Its message would hold what is written.
            throw new IllegalStateException("What is kept of a referral form cannot be read.");
        }
    }
}
