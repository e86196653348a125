package nl.loodlijn.demo;

import java.util.List;
import java.util.UUID;

/**
 * An organisation people of the demo act for.
 *
 * @param kvk invented, in the form of a number of the Dutch business register
 */
record DemoOrganisation(UUID id, String name, String kvk) {
    static final DemoOrganisation DUINRAND = of("Stichting Duinrand Jeugdhulp", "00000101");
    static final DemoOrganisation ZEEWIND = of("Praktijk Zeewind", "00000102");
    static final DemoOrganisation CLIENT_COUNCIL = of("Cliëntenraad Jeugd Noord-Kennemerland", "00000103");

    /** Head contractors besides Duinrand; a region has some tens of them. */
    static List<DemoOrganisation> headContractors() {
        return List
                .of("Kustlijn Jeugd en Gezin", "Stichting Rietoever Jeugdhulp", "Polderkring Jeugd-ggz", "Meerzicht Begeleiding",
                        "Coöperatie Lindehof Jeugdhulp",
                        "Stichting Ankerplaats Gezinshulp", "Bakenveld Ambulante Zorg", "Heidepad Jeugd en Gezin")
                .stream().map(name -> of(name, kvkOf(name))).toList();
    }

    private static DemoOrganisation of(String name, String kvk) {
        return new DemoOrganisation(StableId.of("organisation", name), name, kvk);
    }

    private static String kvkOf(String name) {
        return String.format("%08d", 200 + Math.floorMod(name.hashCode(), 99_000));
    }
}
