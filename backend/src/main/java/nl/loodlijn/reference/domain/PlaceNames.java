package nl.loodlijn.reference.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import nl.loodlijn.reference.PlaceKey;

/** Every name under which people look for a municipality. */
public final class PlaceNames {
    /** Below this part of its inhabitants a place is not said to lie in a municipality: a postcode that crosses the border. */
    static final double SMALLEST_PART_OF_A_PLACE = 0.05;

    /** Why a municipality goes by a name. */
    public enum Kind {
        MUNICIPALITY,
        FORMER_MUNICIPALITY,
        ALIAS,
        PLACE
    }

    /** @param key the name as {@link PlaceKey} makes it */
    public record PlaceName(String key, String municipalityCode, Kind kind, String label) {
    }

    private PlaceNames() {
    }

    /** All names, each once per municipality and kind. */
    public static Collection<PlaceName> of(Collection<Municipality> municipalities, Collection<Merger> mergers,
            Collection<PlaceAlias> aliases,
            Collection<PostcodeArea> postcodes) {
        List<PlaceName> names = new ArrayList<>();
        municipalities.forEach(municipality -> {
            names.add(new PlaceName(PlaceKey.of(municipality.name()), municipality.code(), Kind.MUNICIPALITY, municipality.name()));
            names.add(
                    new PlaceName(PlaceKey.ofPlainName(municipality.name()), municipality.code(), Kind.MUNICIPALITY, municipality.name()));
        });
        mergers.forEach(merger -> names
                .add(new PlaceName(PlaceKey.ofPlainName(merger.oldName()), merger.newCode(), Kind.FORMER_MUNICIPALITY, merger.oldName())));
        aliases.forEach(alias -> names.add(new PlaceName(PlaceKey.of(alias.name()), alias.municipalityCode(), Kind.ALIAS, alias.name())));
        names.addAll(places(postcodes));
        return byKey(names);
    }

    private static List<PlaceName> places(Collection<PostcodeArea> postcodes) {
        Map<String, Map<String, Integer>> inhabitants = new HashMap<>();
        for (PostcodeArea area : postcodes) {
            String place = area.place();
            if (area.main() && place != null) {
                Integer counted = area.inhabitants();
                inhabitants.computeIfAbsent(place, first -> new HashMap<>()).merge(area.municipalityCode(), counted == null ? 0 : counted,
                        Integer::sum);
            }
        }
        List<PlaceName> names = new ArrayList<>();
        inhabitants.forEach((place, perMunicipality) -> {
            int total = perMunicipality.values().stream().mapToInt(Integer::intValue).sum();
            perMunicipality.forEach((municipality, counted) -> {
                if (counted >= total * SMALLEST_PART_OF_A_PLACE) {
                    names.add(new PlaceName(PlaceKey.of(place), municipality, Kind.PLACE, place));
                }
            });
        });
        return names;
    }

    private static Collection<PlaceName> byKey(List<PlaceName> names) {
        Function<PlaceName, String> identity = name -> name.key() + '|' + name.municipalityCode() + '|' + name.kind();
        Map<String, PlaceName> first = new HashMap<>();
        names.forEach(name -> first.putIfAbsent(identity.apply(name), name));
        return first.values();
    }
}
