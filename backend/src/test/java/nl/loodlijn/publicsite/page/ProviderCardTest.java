package nl.loodlijn.publicsite.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import nl.loodlijn.publicsite.domain.Offer;

class ProviderCardTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 3);

    @Test
    void oneSubjectMoreIsSingular() {
        assertThat(card(PageLanguage.DUTCH, offer(7, "4")).does()).endsWith("onderwerp 6 en nog 1 ander onderwerp.");
        assertThat(card(PageLanguage.ENGLISH, offer(7, "4")).does()).endsWith("onderwerp 6 and 1 other subject.");
        assertThat(card(PageLanguage.DUTCH, offer(8, "4")).does()).endsWith("onderwerp 6 en nog 2 andere onderwerpen.");
        assertThat(card(PageLanguage.ENGLISH, offer(8, "4")).does()).endsWith("onderwerp 6 and 2 other subjects.");
    }

    @Test
    void noWaitForOneOfTheKindsIsSaidInWords() {
        assertThat(card(PageLanguage.DUTCH, offer(1, "0"), offer(1, "1")).waitingTime()).isEqualTo("Soms meteen, soms tot 1 week");
        assertThat(card(PageLanguage.ENGLISH, offer(1, "0"), offer(1, "1")).waitingTime())
                .isEqualTo("Sometimes at once, sometimes up to 1 week");
        assertThat(card(PageLanguage.DUTCH, offer(1, "0"), offer(1, "8")).waitingTime()).isEqualTo("Soms meteen, soms tot 8 weken");
        assertThat(card(PageLanguage.DUTCH, offer(1, "0")).waitingTime()).isEqualTo("Geen wachttijd");
    }

    @Test
    void aWeekIsSingularAndWeeksArePlural() {
        assertThat(card(PageLanguage.DUTCH, offer(1, "1")).waitingTime()).isEqualTo("Ongeveer 1 week");
        assertThat(card(PageLanguage.ENGLISH, offer(1, "2")).waitingTime()).isEqualTo("About 2 weeks");
        assertThat(card(PageLanguage.DUTCH, offer(1, "1"), offer(1, "3")).waitingTime()).isEqualTo("1 tot 3 weken");
    }

    private static ProviderCard card(PageLanguage language, Offer... offers) {
        return ProviderCard.of(Arrays.asList(offers), language, TODAY).getFirst();
    }

    private static Offer offer(int subjects, String weeks) {
        List<String> expertise = IntStream.rangeClosed(1, subjects).mapToObj(number -> "onderwerp " + number).toList();
        return new Offer(new UUID(0, 1), new UUID(0, 2), "Praktijk Zeewind", "Behandeling", List.of("Behandeling"), List.of(), expertise,
                new BigDecimal(weeks), null, TODAY, 90, null, null, null);
    }
}
