package nl.loodlijn.shortlist.imports.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which municipalities a name stands for, as one tenant uses names. */
public final class Gazetteer {
    private static final Pattern BRACKETS = Pattern.compile("\\s*\\([^)]*\\)");
    private static final Pattern AREA_WORD = Pattern
            .compile("^(?:(?:gemeente|gemeenten|jeugdregio|regio|heel|hele|gehele|omgeving|in|o a)\\s+)+");
    private static final Set<String> WHOLE_REGION = Set.of("regio", "alle gemeenten", "regiobreed", "hele regio", "gehele regio",
            "regionaal", "whole region");

    /** What a name turned out to be. */
    public sealed interface Found {
        /** Municipalities of this tenant. */
        record Inside(Set<String> codes) implements Found {
        }

        /** A place that is no part of this tenant. */
        record Outside() implements Found {
        }

        /** Nothing that is known. */
        record Unknown() implements Found {
        }
    }

    /**
     * A name that reference data knows.
     *
     * @param municipalityCode the municipality of today, such as GM0361
     */
    public record Name(String name, String municipalityCode, Source source) {
    }

    /** Where a name comes from; an earlier one is tried first. */
    public enum Source {
        MUNICIPALITY,
        FORMER_MUNICIPALITY,
        ALIAS,
        PLACE
    }

    private final Set<String> own;
    private final Set<String> regionNames;
    private final Map<String, Set<String>> aliases = new HashMap<>();
    private final Map<Source, Map<String, Set<String>>> names = new HashMap<>();

    /**
     * @param tenantName stands for all its municipalities
     * @param own codes of the municipalities of the tenant
     * @param aliases saved by the tenant; without codes: outside the tenant
     */
    public Gazetteer(String tenantName, Set<String> own, Map<String, Set<String>> aliases, List<Name> names) {
        this.own = Set.copyOf(own);
        String region = withoutAreaWord(Words.fold(tenantName));
        this.regionNames = Set.of(region, "regio " + region);
        aliases.forEach((alias, codes) -> this.aliases.put(Words.fold(alias), Set.copyOf(codes)));
        for (Name name : names) {
            Map<String, Set<String>> bySource = this.names.computeIfAbsent(name.source(), source -> new HashMap<>());
            bySource.computeIfAbsent(Words.fold(name.name()), key -> new TreeSet<>()).add(name.municipalityCode());
            bySource.computeIfAbsent(Words.fold(BRACKETS.matcher(name.name()).replaceAll("")), key -> new TreeSet<>())
                    .add(name.municipalityCode());
        }
    }

    /** The form in which two ways of writing one name are equal. */
    public static String keyOf(String name) {
        return Words.fold(name);
    }

    Found find(String written) {
        String name = Words.fold(written);
        Set<String> aliased = aliases.get(name);
        if (aliased != null) {
            return aliased.isEmpty() ? new Found.Outside() : new Found.Inside(aliased);
        }
        String bare = withoutAreaWord(name);
        if (WHOLE_REGION.contains(name) || regionNames.contains(bare)) {
            return own.isEmpty() ? new Found.Unknown() : new Found.Inside(own);
        }
        Found exact = inReference(name);
        return exact instanceof Found.Unknown && !bare.equals(name) ? inReference(bare) : exact;
    }

    private Found inReference(String name) {
        boolean known = false;
        for (Source source : Source.values()) {
            Set<String> codes = names.getOrDefault(source, Map.of()).getOrDefault(name, Set.of());
            Set<String> inside = new TreeSet<>(codes);
            inside.retainAll(own);
            if (!inside.isEmpty()) {
                return new Found.Inside(inside);
            }
            known |= !codes.isEmpty();
        }
        return known ? new Found.Outside() : new Found.Unknown();
    }

    private static String withoutAreaWord(String folded) {
        String bare = AREA_WORD.matcher(folded).replaceFirst("");
        return bare.isEmpty() ? folded : bare;
    }
}
