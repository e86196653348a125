package nl.loodlijn.publicsite.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import nl.loodlijn.publicsite.domain.Colleague;
import nl.loodlijn.publicsite.domain.Offer;

class ProviderCardTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 3);

    @Test
    void oneSubjectMoreIsSingular() {
        assertThat(card(PageLanguage.DUTCH, offer(7, "4")).does()).hasToString(
                "Behandeling: onderwerp 1, onderwerp 2, onderwerp 3, onderwerp 4, onderwerp 5, onderwerp 6 en nog 1 ander onderwerp");
        assertThat(card(PageLanguage.ENGLISH, offer(7, "4")).does().toString()).endsWith("onderwerp 6 and 1 other subject");
        assertThat(card(PageLanguage.DUTCH, offer(8, "4")).does().toString()).endsWith("onderwerp 6 en nog 2 andere onderwerpen");
        assertThat(card(PageLanguage.ENGLISH, offer(8, "4")).does().toString()).endsWith("onderwerp 6 and 2 other subjects");
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

    @Test
    void wordsOfTheFieldBecomePlainOnesInTheLanguageOfThePage() {
        assertThat(card(PageLanguage.DUTCH, about("LVB", "Systeemtherapie", "Knutselkracht")).does())
                .hasToString(
                        "Behandeling: lichte verstandelijke beperking (LVB), hulp met het hele gezin (systeemtherapie) en Knutselkracht");
        Phrase english = card(PageLanguage.ENGLISH, about("LVB", "Systeemtherapie", "Knutselkracht")).does();
        assertThat(english).hasToString(
                "Treatment: mild intellectual disability (LVB), help for the whole family (systeemtherapie) and Knutselkracht");
        assertThat(english.pieces().stream().filter(Phrase.Piece::own).map(Phrase.Piece::text)).containsExactly("Knutselkracht");
    }

    @Test
    void twoWordsOfTheFieldForOneThingAreSaidOnce() {
        assertThat(card(PageLanguage.DUTCH, about("Mantelzorg", "Respijtzorg", "Ontlasting mantelzorg", "Behandeling")).does())
                .hasToString(
                        "Behandeling: zorgen voor een ander (mantelzorg) en even vrij voor wie voor een ander zorgt (respijtzorg, mantelzorg)");
    }

    @Test
    void whoGivesNoAddressCannotBeReached() {
        assertThat(card(PageLanguage.DUTCH, offer(1, "4")).canBeReached()).isFalse();
    }

    @Test
    void whichLanguagesAndWhetherAWheelchairCanComeInIsSaidWhenItIsKnown() {
        assertThat(card(PageLanguage.DUTCH, offer(1, "4")).facts()).isEmpty();
        assertThat(card(PageLanguage.DUTCH, known(List.of("nl"), null)).facts()).as("Dutch goes without saying").isEmpty();
        assertThat(card(PageLanguage.DUTCH, known(List.of("tr", "nl"), true)).facts())
                .containsExactly("Hulp in het Nederlands, Turks.", "U kunt er met een rolstoel in.");
        assertThat(card(PageLanguage.ENGLISH, known(List.of("tr"), true), known(List.of("ar"), false)).facts())
                .containsExactly("Help in Arabic, Turkish.", "Ask where you can come in with a wheelchair.");
        assertThat(card(PageLanguage.DUTCH, known(List.of(), false), known(List.of(), null)).facts())
                .containsExactly("Vraag waar u met een rolstoel in kunt.");
    }

    @Test
    void withWhomItWorksIsNamedUpToThreeOrFour() {
        List<Partner> four = Stream.of("A", "B", "C", "D").map(name -> new Partner(name, "")).toList();
        assertThat(ProviderCard.named(four)).hasSize(4);
        assertThat(ProviderCard.named(Stream.concat(four.stream(), Stream.of(new Partner("E", ""))).toList())).hasSize(3);
        UUID organisation = new UUID(0, 3);
        Offer offer = known(organisation, List.of(), null);
        ProviderCard card = ProviderCard.of(List.of(offer), Map.of(organisation,
                List.of(new Colleague("Duinrand", true, Optional.of(new UUID(0, 9))), new Colleague("De Linde", false, Optional.empty()))),
                PageLanguage.DUTCH, TODAY).getFirst();
        assertThat(card.heads()).containsExactly(new Partner("Duinrand", "/aanbieder/noord/" + new UUID(0, 9) + "/duinrand"));
        assertThat(card.subs()).containsExactly(new Partner("De Linde", ""));
    }

    @Test
    void whatWasConfirmedLongAgoSaysSoAndWorseAfterNinetyDays() {
        assertThat(confirmed(TODAY.minusDays(30)).confirmed(PageLanguage.DUTCH)).startsWith("Bevestigd op ");
        assertThat(confirmed(TODAY.minusDays(31)).confirmed(PageLanguage.DUTCH))
                .startsWith("Misschien verouderd: voor het laatst bevestigd op ");
        assertThat(confirmed(TODAY.minusDays(90)).isOld()).isFalse();
        assertThat(confirmed(TODAY.minusDays(91)).isOld()).isTrue();
        assertThat(confirmed(TODAY.minusDays(91)).confirmed(PageLanguage.ENGLISH)).startsWith("Last confirmed on ");
        assertThat(confirmed(TODAY, TODAY.minusDays(91)).isOld()).as("as the worst of its offers").isTrue();
        assertThat(confirmed(TODAY, null).confirmed(PageLanguage.DUTCH)).startsWith("Niet bekend wanneer");
    }

    private static ProviderCard confirmed(@Nullable LocalDate... days) {
        return card(PageLanguage.DUTCH,
                Arrays.stream(days).map(day -> new Offer(new UUID(0, 1), "noord", new UUID(0, 2), "Praktijk Zeewind",
                        "Behandeling", List.of(), List.of(), List.of(), null, null, TODAY, 30, null, null, null, null, List.of(), null,
                        null, null, day))
                        .toArray(Offer[]::new));
    }

    private static Offer known(List<String> languages, @Nullable Boolean accessible) {
        return known(null, languages, accessible);
    }

    private static Offer known(@Nullable UUID organisation, List<String> languages, @Nullable Boolean accessible) {
        return new Offer(new UUID(0, 1), "noord", new UUID(0, 2), "Praktijk Zeewind", "Behandeling", List.of(), List.of(), List.of(), null,
                null, TODAY, 90, null, null, null, organisation, languages, accessible, null, null, TODAY);
    }

    private static Offer about(String... subjects) {
        return new Offer(new UUID(0, 1), "noord", new UUID(0, 2), "Praktijk Zeewind", "Behandeling", List.of("Behandeling"), List.of(),
                List.of(subjects),
                null, null, TODAY, 90, null, null, null);
    }

    private static ProviderCard card(PageLanguage language, Offer... offers) {
        return ProviderCard.of(Arrays.asList(offers), Map.of(), language, TODAY).getFirst();
    }

    private static Offer offer(int subjects, String weeks) {
        List<String> expertise = IntStream.rangeClosed(1, subjects).mapToObj(number -> "onderwerp " + number).toList();
        return new Offer(new UUID(0, 1), "noord", new UUID(0, 2), "Praktijk Zeewind", "Behandeling", List.of("Behandeling"), List.of(),
                expertise,
                new BigDecimal(weeks), null, TODAY, 90, null, null, null);
    }
}
