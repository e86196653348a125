package nl.loodlijn.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A person of the demo. Those with a user name can sign in; their subject is the id of the user in the demo realm.
 */
record DemoPerson(String username, String name, boolean operator, List<Membership> memberships) {
    /** @param municipality code, when the person acts for a municipality of the region */
    record Membership(String tenant, String role, @Nullable String municipality, @Nullable DemoOrganisation organisation,
            @Nullable LocalDate until) {
    }

    UUID subject() {
        return StableId.of("person", username);
    }

    String email() {
        return username + "@voorbeeld.nl";
    }

    static List<DemoPerson> all(LocalDate today) {
        String nk = DemoTenant.NOORD_KENNEMERLAND;
        return List.of(new DemoPerson("regiobeheer", "Rianne Beekman", false, List.of(region(nk, "REGION_ADMIN"))),
                new DemoPerson("contract", "Joris van der Meulen", false, List.of(region(nk, "CONTRACT_MANAGER"))),
                new DemoPerson("toetser1", "Samira el Idrissi", false, List.of(region(nk, "ASSESSOR"))),
                new DemoPerson("toetser2", "Pieter Kooistra", false, List.of(region(nk, "ASSESSOR"))),
                new DemoPerson("twente", "Hanneke Oude Nijhuis", false,
                        List.of(region(DemoTenant.TWENTE, "CONTRACT_MANAGER"), region(DemoTenant.TWENTE, "REGION_ADMIN"))),
                new DemoPerson("utrecht", "Maarten de Graaf", false,
                        List.of(region(DemoTenant.UTRECHT, "CONTRACT_MANAGER"), region(DemoTenant.UTRECHT, "REGION_ADMIN"))),
                new DemoPerson("gemeente", "Lotte Visser", false, List.of(municipality(nk, "POLICY_OFFICER", "GM0361"))),
                new DemoPerson("griffie", "Bram Smit", false, List.of(municipality(nk, "COUNCIL_CLERK", "GM0361"))),
                new DemoPerson("hoofd", "Esther Groen", false, List.of(organisation(nk, "HEAD_CONTRACTOR", DemoOrganisation.DUINRAND),
                        organisation(DemoTenant.TWENTE, "HEAD_CONTRACTOR", DemoOrganisation.DUINRAND))),
                new DemoPerson("onder", "Yusuf Kaya", false, List.of(organisation(nk, "SUBCONTRACTOR", DemoOrganisation.ZEEWIND))),
                new DemoPerson("prof", "Anouk Mulder", false, List.of(organisation(nk, "CARE_PROFESSIONAL", DemoOrganisation.DUINRAND))),
                new DemoPerson("client", "Ineke Bos", false,
                        List.of(organisation(nk, "DIALOGUE_PARTNER", DemoOrganisation.CLIENT_COUNCIL))),
                new DemoPerson("beheerder", "Tom Wever", true, List.of()),
                // Former colleague: shows what an ended membership looks like.
                new DemoPerson("vertrokken", "Corrie Blom", false,
                        List.of(new Membership(nk, "CONTRACT_MANAGER", null, null, today.minusMonths(4)))));
    }

    /** One more person for each head contractor, so that the list of memberships looks like that of a real region. */
    static List<DemoPerson> staffOf(List<DemoOrganisation> organisations) {
        List<String> names = List.of("Femke Hartog", "Daan Postma", "Noor Willemsen", "Sander Kuipers", "Mirjam Schouten", "Tarik Öztürk",
                "Willemijn van Schaik",
                "Gijs Brandsma");
        return java.util.stream.IntStream.range(0, Math.min(names.size(), organisations.size()))
                .mapToObj(index -> new DemoPerson("medewerker" + (index + 1), names.get(index), false,
                        List.of(organisation(DemoTenant.NOORD_KENNEMERLAND, "HEAD_CONTRACTOR", organisations.get(index)))))
                .toList();
    }

    private static Membership region(String tenant, String role) {
        return new Membership(tenant, role, null, null, null);
    }

    private static Membership municipality(String tenant, String role, String code) {
        return new Membership(tenant, role, code, null, null);
    }

    private static Membership organisation(String tenant, String role, DemoOrganisation organisation) {
        return new Membership(tenant, role, null, organisation, null);
    }
}
