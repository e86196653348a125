package nl.loodlijn.shortlist.imports.domain;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The places in one cell.
 *
 * @param municipalityCodes municipalities of the tenant, in order of code
 * @param outside names of places that are no part of the tenant
 * @param unknown names that nobody knows yet
 */
record Places(List<String> municipalityCodes, List<String> outside, List<String> unknown) {
    private static final Pattern SURE_SEPARATOR = Pattern.compile("[/|;]|\\R");
    /** These occur inside names as well ("Bergen op Zoom en omstreken"), so they divide only what is no name as a whole. */
    private static final Pattern POSSIBLE_SEPARATOR = Pattern.compile(",|\\s+en\\s+|\\s+and\\s+|&|\\+");

    static Places read(String cell, String separator, Gazetteer gazetteer) {
        Set<String> codes = new TreeSet<>();
        Set<String> outside = new LinkedHashSet<>();
        Set<String> unknown = new LinkedHashSet<>();
        if (!sort(cell, gazetteer, codes, outside)) {
            for (String part : parts(cell, Pattern.compile(SURE_SEPARATOR.pattern() + "|" + Pattern.quote(separator)))) {
                if (!sort(part, gazetteer, codes, outside)) {
                    unknown.addAll(unknownIn(part, gazetteer, codes, outside));
                }
            }
        }
        return new Places(List.copyOf(codes), List.copyOf(outside), List.copyOf(unknown));
    }

    /** Divides further; when none of the parts is known, the whole is one unknown name. */
    private static List<String> unknownIn(String part, Gazetteer gazetteer, Set<String> codes, Set<String> outside) {
        List<String> smaller = parts(part, POSSIBLE_SEPARATOR);
        List<String> left = smaller.stream().filter(name -> !sort(name, gazetteer, codes, outside)).toList();
        return left.size() == smaller.size() ? List.of(part) : left;
    }

    private static boolean sort(String name, Gazetteer gazetteer, Set<String> codes, Set<String> outside) {
        return switch (gazetteer.find(name)) {
            case Gazetteer.Found.Inside inside -> {
                codes.addAll(inside.codes());
                yield true;
            }
            case Gazetteer.Found.Outside nowhere -> {
                outside.add(Words.oneLine(name));
                yield true;
            }
            case Gazetteer.Found.Unknown nobodyKnows -> false;
        };
    }

    private static List<String> parts(String text, Pattern separator) {
        return Arrays.stream(separator.split(text)).map(Words::oneLine).filter(part -> !Words.fold(part).isEmpty()).toList();
    }
}
