package nl.loodlijn.admission.application;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a provider gave.
 *
 * @param marks which of the answers come from the passport
 */
public record Given(List<AnswerRow> answers, List<FileRow> files, List<PassportMarkRow> marks) {
    /** The same, with what another holds for some criteria. */
    Given with(Set<String> codes, Given other) {
        return new Given(merged(codes, answers, other.answers, AnswerRow::code), merged(codes, files, other.files, FileRow::code),
                merged(codes, marks, other.marks, PassportMarkRow::code));
    }

    private static <T> List<T> merged(Set<String> codes, List<T> rest, List<T> some, Function<T, String> code) {
        return Stream.concat(rest.stream().filter(one -> !codes.contains(code.apply(one))),
                some.stream().filter(one -> codes.contains(code.apply(one)))).toList();
    }
}
