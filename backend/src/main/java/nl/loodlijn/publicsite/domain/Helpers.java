package nl.loodlijn.publicsite.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who helps in a municipality, one page of it.
 *
 * @param total how many providers answer the question
 * @param page number of the page, from 1
 * @param offers the offers of the providers on this page, those of one provider together
 * @param colleagues with whom these providers work in the municipality, by their organisation
 * @param languages ISO 639-1 codes of the languages in which help is given there
 * @param kinds how many providers offer each kind of help for the audience; kinds that nobody offers are left out
 * @param desk whom citizens there turn to
 * @param meant what somebody who found nobody may have meant to type
 * @param look of the page
 * @param list name of the region or municipality that keeps the list
 */
public record Helpers(long total, int page, List<Offer> offers, Map<UUID, List<Colleague>> colleagues, Set<String> languages,
        Map<HelpKind, Long> kinds, Desk desk, Optional<Meant> meant,
        String list, Look look) {
    /** In our own colours. */
    public Helpers(long total, int page, List<Offer> offers, Map<UUID, List<Colleague>> colleagues, Set<String> languages,
            Map<HelpKind, Long> kinds, Desk desk, Optional<Meant> meant, String list) {
        this(total, page, offers, colleagues, languages, kinds, desk, meant, list, Look.OURS);
    }

    public Helpers in(Look other) {
        return new Helpers(total, page, offers, colleagues, languages, kinds, desk, meant, list, other);
    }

    /**
     * Words that are spelled almost like what was typed.
     *
     * @param providers how many providers these words find, at least 1
     */
    public record Meant(String help, long providers) {
    }

    /** Providers on one page. */
    public static final int PAGE_SIZE = 20;

    /** The number of the last page; 1 when there is nobody. */
    public int lastPage() {
        return lastPage(total);
    }

    /** The number of the last page of so many providers. */
    public static int lastPage(long total) {
        return (int) Math.max(1, (total + PAGE_SIZE - 1) / PAGE_SIZE);
    }
}
