package nl.loodlijn.demo;

import java.util.List;

/**
 * A kind of offer as providers describe it.
 *
 * @param weight how often it occurs among 1,000 offers, roughly as in the public waiting lists of one region
 */
record OfferKind(int weight, String title, List<String> kinds, List<String> targetGroups, List<String> laws, List<String> expertise) {
    private static final List<String> YOUTH = List.of("JEUGD");
    private static final List<String> ADULTS = List.of("VOLWASSENEN");
    private static final List<String> YOUTH_ACT = List.of("JEUGDWET");
    private static final List<String> SUPPORT_ACT = List.of("WMO");

    static final List<OfferKind> ALL = List.of(
            youth(70, "Diagnostiek", List.of("Diagnostiek"), "Diagnostiek", "ADHD / ADD", "Autisme / ASS", "Hoogbegaafdheid",
                    "Leerproblemen"),
            youth(90, "Individuele behandeling", List.of("Behandeling"), "CGT", "Angst", "Depressie / stemming", "Zelfbeeld",
                    "Emotieregulatie"),
            youth(60, "Traumabehandeling", List.of("Behandeling"), "Trauma / PTSS", "EMDR", "Hechting", "Rouw en verlies"),
            youth(55, "Speltherapie", List.of("Behandeling"), "Vaktherapie", "Speltherapie", "Emotieregulatie", "Weerbaarheid"),
            youth(40, "Psychomotorische therapie", List.of("Behandeling"), "Vaktherapie", "PMT / psychomotorische therapie", "Gedrag",
                    "Zelfvertrouwen"),
            youth(25, "Muziektherapie", List.of("Behandeling"), "Vaktherapie", "Muziektherapie", "Emotieregulatie"),
            youth(25, "Beeldende therapie", List.of("Behandeling"), "Vaktherapie", "Beeldende therapie", "Zelfbeeld"),
            youth(50, "Gezinsbehandeling", List.of("Behandeling", "Begeleiding"), "Gezin", "Systeemtherapie", "Opvoeding",
                    "Complexe scheiding"),
            youth(60, "Ambulante begeleiding Jeugdwet", List.of("Begeleiding"), "Ambulante begeleiding", "Autisme / ASS", "LVB",
                    "Zelfredzaamheid"),
            youth(35, "Opvoedondersteuning", List.of("Begeleiding"), "Opvoedondersteuning", "Ouderbegeleiding", "Gezin"),
            youth(30, "Specialistische jeugd-ggz", List.of("Behandeling", "Diagnostiek"), "Specialistische jeugd-ggz", "Dwang / OCD",
                    "Eetstoornissen", "Medicatie / farmacotherapie"),
            youth(30, "Infant mental health (0-5 jaar)", List.of("Behandeling"), "Infant mental health", "Jonge kind", "Hechting",
                    "Opvoeding"),
            youth(25, "Ambulante spoedhulp", List.of("Crisis"), "Crisis / veiligheid", "Gezin", "Ambulante spoedhulp"),
            youth(25, "Dagbehandeling jonge kind", List.of("Behandeling"), "Jonge kind", "Ontwikkelingsachterstand", "Groepsbehandeling"),
            youth(25, "Gezinshuis", List.of("Wonen"), "Gezinshuis", "Wonen", "Hechting", "Trauma / PTSS"),
            youth(20, "Pleegzorg", List.of("Wonen"), "Pleegzorg", "Wonen", "Hechting"),
            youth(20, "Behandelgroep met verblijf", List.of("Behandeling", "Wonen"), "Behandelgroep", "Gedragsproblemen", "LVB",
                    "Verslaving"),
            youth(20, "Begeleiding bij thuiszitten", List.of("Begeleiding"), "Thuiszitters", "Autisme / ASS", "Angst", "Hoogbegaafdheid"),
            youth(25, "Behandeling licht verstandelijke beperking", List.of("Behandeling"), "LVB", "Verstandelijke beperking",
                    "Gedragsproblemen"),
            youth(20, "Ernstige dyslexie", List.of("Diagnostiek", "Behandeling"), "Dyslexie", "Leerproblemen"),
            youth(20, "Logeeropvang in het weekend", List.of("Wonen"), "Logeren", "Autisme / ASS", "Verstandelijke beperking"),
            adults(45, "Individuele begeleiding Wmo", List.of("Begeleiding"), "Begeleiding", "Zelfredzaamheid", "Psychische kwetsbaarheid",
                    "Autisme / ASS"),
            adults(35, "Dagbesteding", List.of("Dagbesteding"), "Dagbesteding", "Verstandelijke beperking", "Niet-aangeboren hersenletsel"),
            adults(30, "Hulp bij het huishouden", List.of("Huishouden"), "Schoonmaak", "Regie op het huishouden"),
            adults(20, "Beschermd wonen", List.of("Wonen", "Begeleiding"), "Wonen", "Psychische kwetsbaarheid", "Verslaving"),
            adults(20, "Begeleiding jongvolwassenen (18-27)", List.of("Begeleiding"), "Jongvolwassenen", "Schulden", "Wonen",
                    "Zelfredzaamheid"),
            new OfferKind(20, "Dagbesteding voor ouderen", List.of("Dagbesteding"), List.of("OUDEREN"), SUPPORT_ACT,
                    List.of("Dementie", "Ontmoeting", "Ontlasting mantelzorg")),
            new OfferKind(15, "Ondersteuning van mantelzorgers", List.of("Begeleiding"), List.of("VOLWASSENEN", "OUDEREN"), SUPPORT_ACT,
                    List.of("Mantelzorg", "Respijtzorg")));

    private static OfferKind youth(int weight, String title, List<String> kinds, String... expertise) {
        return new OfferKind(weight, title, kinds, YOUTH, YOUTH_ACT, List.of(expertise));
    }

    private static OfferKind adults(int weight, String title, List<String> kinds, String... expertise) {
        return new OfferKind(weight, title, kinds, ADULTS, SUPPORT_ACT, List.of(expertise));
    }
}
