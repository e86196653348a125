package nl.loodlijn.publicsite.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

class KeptPagesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOW = Instant.parse("2026-11-23T20:00:00Z");
    private final KeptPages pages = new KeptPages(100_000);

    @Test
    void what_was_asked_longest_ago_goes_first_and_no_more_is_kept_than_fits() {
        for (int i = 0; i < 50; i++) {
            pages.keep("/" + i, page(1, 1, 3_000));
            pages.find("/0");
        }

        assertThat(pages.cost()).isBetween(50_000L, 100_000L);
        assertThat(pages.find("/0")).isPresent();
        assertThat(pages.find("/1")).isEmpty();
        assertThat(pages.find("/49")).isPresent();
    }

    @Test
    void the_same_address_again_costs_nothing_more() {
        for (int i = 0; i < 1_000; i++) {
            pages.keep("/", page(1, i, 3_000));
        }

        assertThat(pages.cost()).isLessThan(6_000);
    }

    @Test
    void a_page_that_is_large_or_has_a_long_address_is_not_kept() {
        pages.keep("/large", page(1, 1, 60_000));
        pages.keep("/" + "x".repeat(2_000), page(1, 1, 10));

        assertThat(pages.cost()).isZero();
    }

    @Test
    void when_it_changed_who_there_is_nothing_of_before_is_kept_also_not_what_was_being_made() {
        pages.see(new PublicState(1, 1, DAY));
        pages.keep("/a", page(1, 1, 10));

        pages.see(new PublicState(2, 1, DAY));
        pages.keep("/b", page(1, 1, 10));

        assertThat(pages.find("/a")).isEmpty();
        assertThat(pages.find("/b")).isEmpty();
        pages.keep("/b", page(2, 1, 10));
        pages.see(new PublicState(1, 9, DAY));
        assertThat(pages.find("/b")).as("what is seen late takes nothing away").isPresent();
    }

    @Test
    void an_older_page_does_not_take_the_place_of_a_newer_one() {
        pages.keep("/", page(1, 2, 10));
        pages.keep("/", page(1, 1, 10));

        assertThat(pages.find("/").orElseThrow().state().content()).isEqualTo(2);
    }

    @Test
    void a_page_comes_out_as_it_went_in() {
        String text = "Zoë wacht € 3".repeat(500);
        KeptPage page = new KeptPage(new PublicState(1, 1, DAY), "tag", Map.of(), KeptPage.packed(text.getBytes(StandardCharsets.UTF_8)),
                NOW);

        assertThat(page.text()).isEqualTo(text);
        assertThat(page.packed().length).isLessThan(200);
    }

    private static KeptPage page(long places, long content, int bytes) {
        byte[] packed = new byte[bytes];
        new Random(1).nextBytes(packed);
        return new KeptPage(new PublicState(places, content, DAY), "tag", Map.of(), packed, NOW);
    }
}
