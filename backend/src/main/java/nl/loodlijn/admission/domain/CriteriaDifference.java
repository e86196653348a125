package nl.loodlijn.admission.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What one version of a criteria set asks otherwise than another. Their order is no difference.
 *
 * @param unchanged how many criteria are the same in both
 */
public record CriteriaDifference(List<Criterion> added, List<Criterion> removed, List<Changed> changed, int unchanged) {
    /** A part of a criterion that can differ. */
    public enum Part {
        CLASS(Criterion::kind),
        DUTCH_TITLE(criterion -> criterion.dutch().title()),
        DUTCH_ASKED(criterion -> criterion.dutch().asked()),
        ENGLISH_TITLE(criterion -> criterion.english().title()),
        ENGLISH_ASKED(criterion -> criterion.english().asked()),
        EVIDENCE(Criterion::evidence),
        RECHECK(Criterion::recheck),
        LEGAL_SOURCE(Criterion::legalSource),
        ORIGIN(Criterion::origin),
        LAWS(Criterion::laws),
        PROPORTIONALITY(Criterion::proportionality),
        SHAREABLE(Criterion::shareable);

        private final Function<Criterion, Object> content;

        Part(Function<Criterion, Object> content) {
            this.content = content;
        }

        boolean differs(Criterion one, Criterion other) {
            return !Objects.equals(content.apply(one), content.apply(other));
        }
    }

    /** @param parts in the order of {@link Part}, at least one */
    public record Changed(Criterion before, Criterion after, List<Part> parts) {
    }

    /** @param before criteria of the one version, their codes unique; {@code after} likewise */
    public static CriteriaDifference between(List<Criterion> before, List<Criterion> after) {
        Map<String, Criterion> known = before.stream()
                .collect(Collectors.toMap(Criterion::code, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        List<Criterion> added = new ArrayList<>();
        List<Changed> changed = new ArrayList<>();
        int unchanged = 0;
        for (Criterion now : after) {
            Criterion then = known.remove(now.code());
            if (then == null) {
                added.add(now);
                continue;
            }
            List<Part> parts = partsThatDiffer(then, now);
            if (parts.isEmpty()) {
                unchanged++;
            } else {
                changed.add(new Changed(then, now, parts));
            }
        }
        return new CriteriaDifference(List.copyOf(added), List.copyOf(known.values()), List.copyOf(changed), unchanged);
    }

    private static List<Part> partsThatDiffer(Criterion one, Criterion other) {
        return List.of(Part.values()).stream().filter(part -> part.differs(one, other)).toList();
    }
}
