package nl.loodlijn.demo;

import java.util.List;
import java.util.UUID;

/**
 * A region or a municipality of the demo.
 *
 * @param kind {@code REGION} or {@code MUNICIPALITY}
 * @param municipalities codes of Statistics Netherlands (CBS), 1-1-2026
 * @param providers how many providers it gets
 */
record DemoTenant(UUID id, String slug, String name, String kind, List<String> municipalities, int providers) {
    static final String NOORD_KENNEMERLAND = "noord-kennemerland";
    static final String TWENTE = "twente";
    static final String UTRECHT = "utrecht";

    static DemoTenant of(String slug, String name, String kind, List<String> municipalities, int providers) {
        return new DemoTenant(StableId.of("tenant", slug), slug, name, kind, List.copyOf(municipalities), providers);
    }

    /** The three tenants a person meets in the demo. About 190 providers is what one region of six municipalities had in 2023. */
    static List<DemoTenant> walkedThrough() {
        return List.of(
                of(NOORD_KENNEMERLAND, "Regio Noord-Kennemerland", "REGION",
                        List.of("GM0361", "GM0373", "GM0383", "GM1980", "GM0399", "GM0450"), 190),
                of(TWENTE, "Regio Twente", "REGION",
                        List.of("GM0141", "GM0147", "GM0153", "GM0158", "GM0163", "GM0164", "GM0168", "GM0173", "GM0183",
                                "GM0189", "GM1700", "GM1735", "GM1742", "GM1774"),
                        140),
                of(UTRECHT, "Gemeente Utrecht", "MUNICIPALITY", List.of("GM0344"), 60));
    }
}
