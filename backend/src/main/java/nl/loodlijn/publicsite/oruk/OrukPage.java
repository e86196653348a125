package nl.loodlijn.publicsite.oruk;

import java.util.List;
import java.util.Map;

/**
 * Which page is asked for.
 *
 * @param number from 1
 * @param size rows on it, 1 to {@link #MOST_ROWS}
 */
public record OrukPage(int number, int size) {
    public static final int MOST_ROWS = 100;

    int skipped() {
        return (number - 1) * size;
    }

    /** The envelope that the profile prescribes. */
    Map<String, Object> of(long total, List<Map<String, Object>> contents) {
        long pages = (total + size - 1) / size;
        return new Fields().with("total_items", total).with("total_pages", pages).with("page_number", number).with("size", contents.size())
                .with("first_page", number == 1).with("last_page", number >= pages).with("empty", contents.isEmpty())
                .always("contents", contents);
    }
}
