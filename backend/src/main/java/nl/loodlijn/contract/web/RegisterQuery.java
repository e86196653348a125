package nl.loodlijn.contract.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;

import nl.loodlijn.contract.register.Consent;
import nl.loodlijn.contract.register.Phase;
import nl.loodlijn.contract.register.ReadRegister;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal;

/**
 * What is asked of the register; several values of one filter are alternatives.
 *
 * @param on the register as it was on this day; absent: as it is
 * @param q that names or KvK numbers begin with
 * @param municipality codes of municipalities
 * @param category codes of product categories
 * @param head ids of head contractors
 * @param sub KvK numbers of subcontractors
 * @param phase WORKING, PLANNED, WAITING, ENDED or OFF; absent: the first three
 * @param consent CONSENTED, NOT_NEEDED, WAITING, REFUSED or WITHDRAWN
 */
@Introspected
record RegisterQuery(@Nullable @QueryValue LocalDate on, @Nullable @QueryValue String q, @Nullable @QueryValue List<String> municipality,
        @Nullable @QueryValue List<String> category, @Nullable @QueryValue List<String> head, @Nullable @QueryValue List<String> sub,
        @Nullable @QueryValue List<String> phase, @Nullable @QueryValue List<String> consent) {
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);
    private static final int LONGEST_WORDS = 100;
    private static final int MOST_VALUES = 100;

    ReadRegister.Question checked() {
        String words = q == null ? "" : q.strip();
        if (words.length() > LONGEST_WORDS || words.indexOf('\0') >= 0) {
            throw Refusal.invalid("q", "too-long",
                    Message.of("Typ hooguit " + LONGEST_WORDS + " tekens.", "Type at most " + LONGEST_WORDS + " characters."));
        }
        if (on != null && (on.isBefore(EARLIEST) || on.isAfter(LATEST))) {
            throw Refusal.invalid("on", "out-of-bounds",
                    Message.of("Kies een dag tussen 2000 en 2100.", "Choose a day between 2000 and 2100."));
        }
        return new ReadRegister.Question(on, words, values("municipality", municipality, "GM[0-9]{4}"),
                values("category", category, "[0-9]{2}"), ids(head), values("sub", sub, "[0-9]{8}"), known("phase", phase, Phase.values()),
                known("consent", consent, Consent.values()));
    }

    private static List<String> known(String name, @Nullable List<String> given, Enum<?>[] values) {
        List<String> all = Arrays.stream(values).map(Enum::name).toList();
        return values(name, given, String.join("|", all));
    }

    private static List<String> ids(@Nullable List<String> given) {
        return some(given).stream().map(value -> {
            try {
                return UUID.fromString(value).toString();
            } catch (IllegalArgumentException noId) {
                throw unknown("head");
            }
        }).toList();
    }

    private static List<String> values(String name, @Nullable List<String> given, String form) {
        List<String> values = some(given);
        if (values.size() > MOST_VALUES || !values.stream().allMatch(value -> value.matches(form))) {
            throw unknown(name);
        }
        return values;
    }

    private static List<String> some(@Nullable List<String> given) {
        return given == null ? List.of() : given.stream().filter(value -> !value.isBlank()).distinct().toList();
    }

    private static Refusal unknown(String name) {
        return Refusal.invalid(name, "unknown-value",
                Message.of("Dit filter kent deze waarde niet.", "This filter does not know this value."));
    }
}
