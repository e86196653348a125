package nl.loodlijn.demo;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Invented names of organisations, each given once. */
final class ProviderNames {
    private static final List<String> FIRST = List.of("Duin", "Zee", "Linde", "Wilgen", "Berken", "Meer", "Polder", "Riet", "Heide", "Kiem",
            "Anker", "Baken",
            "Vuur", "Morgen", "Avond", "Noorder", "Zuider", "Wester", "Ooster", "Klaver", "Korenbloem", "Zwaluw", "Kievit", "Grutto",
            "Leeuwerik", "Roerdomp",
            "Schelpen", "Strand", "Dijk", "Molen", "Sluis", "Veer", "Brug", "Kade", "Haven", "Werf", "Tuin", "Boom", "Blad", "Wortel");
    private static final List<String> SECOND = List.of("rand", "wind", "hof", "zicht", "pad", "kracht", "licht", "weg", "oever", "veld",
            "horst", "wijk", "stek",
            "huis", "brug", "kring", "spoor", "punt", "zorg", "vaart");
    private static final List<String> WHAT = List.of("Jeugdhulp", "Jeugd en Gezin", "Begeleiding", "Thuisbegeleiding", "Jeugd-ggz",
            "Praktijk voor Vaktherapie",
            "Dagbesteding", "Kindertherapie", "Opvoedhulp", "Ambulante Zorg", "Orthopedagogiek", "Gezinshuis", "Huishoudelijke Hulp",
            "Psychologie", "Zorgboerderij",
            "Ouder en Kind");
    private static final List<String> FORM = List.of("Stichting %1$s %2$s", "%1$s %2$s", "%1$s %2$s", "%1$s %2$s B.V.", "Praktijk %1$s",
            "Praktijk %1$s", "De %1$s",
            "Het %1$s", "%1$s %2$s", "Coöperatie %1$s %2$s", "Zorggroep %1$s");

    private final Set<String> given = new HashSet<>();
    private final Random random;

    ProviderNames(Random random) {
        this.random = random;
    }

    String next() {
        for (int attempt = 0;; attempt++) {
            String noun = pick(FIRST) + pick(SECOND);
            String name = String.format(pick(FORM), noun, pick(WHAT));
            if (attempt > 20) {
                name = name + " " + (given.size() + 1);
            }
            if (given.add(name)) {
                return name;
            }
        }
    }

    void reserve(String name) {
        given.add(name);
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
