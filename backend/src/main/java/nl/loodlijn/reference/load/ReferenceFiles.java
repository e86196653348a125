package nl.loodlijn.reference.load;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import nl.loodlijn.reference.domain.CodeList;
import nl.loodlijn.reference.domain.Merger;
import nl.loodlijn.reference.domain.Municipality;
import nl.loodlijn.reference.domain.PlaceAlias;
import nl.loodlijn.reference.domain.PostcodeArea;
import nl.loodlijn.reference.domain.YouthRegion;

/** What each column of each file means. The names are those of CBS and of docs/reference-data.md. */
final class ReferenceFiles {
    private static final Pattern MUNICIPALITY = Pattern.compile("GM[0-9]{4}");
    private static final Pattern REGION = Pattern.compile("JZ[0-9]{2}");
    private static final Pattern POSTCODE = Pattern.compile("[1-9][0-9]{3}");
    private static final Pattern OTHER_PART = Pattern.compile("(GM[0-9]{4}):(0?\\.[0-9]+|1(?:\\.0+)?)");
    private static final String REGION_NAME = "jz_naam(_ketenbureau)?";
    private static final String NEW_CODE = "gm_code_(nieuw|[0-9]{4})";
    private static final String OTHER_PARTS = "overige_gemeenten.*";
    private static final String INHABITANTS = "inwoners.*";

    private ReferenceFiles() {
    }

    static List<Municipality> municipalities(CsvTable table) {
        return table.read(List.of("gm_code", "gm_naam", "pv_naam", "jz_code"), List.of(),
                line -> List.of(new Municipality(municipality(line, "gm_code"),
                        line.text("gm_naam"), line.text("pv_naam"), line.matching("jz_code", REGION, "JZ06"))),
                Municipality::code);
    }

    static List<YouthRegion> regions(CsvTable table) {
        return table.read(List.of("jz_code", REGION_NAME), List.of(),
                line -> List.of(new YouthRegion(line.matching("jz_code", REGION, "JZ06"), line.text(REGION_NAME))), YouthRegion::code);
    }

    static List<Merger> mergers(CsvTable table) {
        return table.read(List.of("gm_code_oud", "gm_naam_oud", NEW_CODE, "datum"), List.of(), line -> List
                .of(new Merger(municipality(line, "gm_code_oud"), line.text("gm_naam_oud"), municipality(line, NEW_CODE),
                        line.date("datum"))),
                merger -> merger.oldCode() + " to " + merger.newCode());
    }

    static List<PlaceAlias> aliases(CsvTable table) {
        return table.read(List.of("naam", "gm_code"), List.of(),
                line -> List.of(new PlaceAlias(line.text("naam"), municipality(line, "gm_code"))),
                PlaceAlias::name);
    }

    static List<PostcodeArea> postcodes(CsvTable table) {
        return table.read(List.of("pc4", "gm_code", "aandeel_oppervlak"), List.of(OTHER_PARTS, "woonplaats", INHABITANTS, "lat", "lon"),
                ReferenceFiles::areas, area -> area.pc4() + " in " + area.municipalityCode());
    }

    private static List<PostcodeArea> areas(CsvLine line) {
        String pc4 = line.matching("pc4", POSTCODE, "1811");
        PostcodeArea main = new PostcodeArea(pc4, municipality(line, "gm_code"), true,
                CsvLine.number("aandeel_oppervlak", line.text("aandeel_oppervlak"), "0.001", "1"), line.optional("woonplaats").orElse(null),
                line.number(INHABITANTS, "0", "1000000").map(BigDecimal::intValue).orElse(null),
                line.number("lat", "-90", "90").orElse(null),
                line.number("lon", "-180", "180").orElse(null));
        List<PostcodeArea> areas = new ArrayList<>(List.of(main));
        line.optional(OTHER_PARTS).ifPresent(parts -> {
            for (String part : parts.split(";", -1)) {
                var other = OTHER_PART.matcher(part.strip());
                if (!other.matches()) {
                    throw new CsvLine.Wrong("column " + OTHER_PARTS + " is \"" + parts + "\", but looks like GM1774:0.35;GM0183:0.08");
                }
                areas.add(new PostcodeArea(pc4, other.group(1), false, new BigDecimal(other.group(2)), main.place(), main.inhabitants(),
                        main.latitude(), main.longitude()));
            }
        });
        return areas;
    }

    static List<CodeList> codeLists(CsvTable table) {
        return table.read(List.of("list", "dutch", "english", "source"), List.of("law"), line -> List.of(new CodeList(line.text("list"),
                line.text("dutch"), line.text("english"), line.optional("law").orElse(null), line.text("source"))), CodeList::list);
    }

    static List<CodeList.Code> codes(CsvTable table) {
        return table.read(List.of("list", "code", "dutch", "english", "valid_from"), List.of("law", "valid_until"),
                line -> List.of(new CodeList.Code(line.text("list"), line.text("code"), line.text("dutch"), line.text("english"),
                        line.optional("law").orElse(null), line.date("valid_from"), line.optionalDate("valid_until").orElse(null))),
                code -> code.list() + " " + code.code() + " from " + code.validFrom());
    }

    private static String municipality(CsvLine line, String column) {
        return line.matching(column, MUNICIPALITY, "GM0361");
    }
}
