package nl.loodlijn.shortlist.providers.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.loodlijn.testing.Thorough;

class CoreNameTest {
    private static final List<String> WORDS = List.of("zeewind", "duinrand", "jeugdhulp", "praktijk", "de", "kust", "coöp", "ínzicht",
            "ambulant", "4kids");
    private static final List<String> FORMS = List.of("Stichting ", "B.V. ", "BV ", "b.v. ", "V.O.F. ", "Vereniging ", "Coöperatie ",
            "st. ");

    @ParameterizedTest
    @ValueSource(strings = {"Stichting Zeewind", "Zeewind B.V.", "ZEEWIND BV", "zeewind b v", " Zéewind, ", "Coöperatie Zeewind U.A."})
    void theLegalFormAndTheWayOfWritingMakeNoOtherName(String name) {
        assertThat(CoreName.of(name)).isEqualTo(CoreName.of("Zeewind"));
    }

    @Test
    void aNameOfNothingButLegalFormsIsNotEmpty() {
        assertThat(CoreName.of("Stichting Vereniging").text()).isNotEmpty();
        assertThat(CoreName.of("!!!").text()).isNotEmpty();
    }

    @Test
    void anyNameIsTheSameInAnotherOrderWithAnotherFormAndInCapitals() {
        Random random = new Random(7);
        for (int i = 0; i < Thorough.count(300, 20_000); i++) {
            List<String> words = words(random);
            String name = String.join(" ", words);
            Collections.shuffle(words, random);
            String other = FORMS.get(random.nextInt(FORMS.size())) + String.join(" - ", words).toUpperCase(Locale.ROOT);

            assertThat(CoreName.of(other)).as("%s | %s", name, other).isEqualTo(CoreName.of(name));
            assertThat(CoreName.of(CoreName.of(name).text())).isEqualTo(CoreName.of(name));
        }
    }

    @Test
    void aLetterLessMoreOrOtherwiseIsSimilarWhicheverComesFirst() {
        Random random = new Random(11);
        for (int i = 0; i < Thorough.count(300, 20_000); i++) {
            String core = letters(random, 6 + random.nextInt(30));
            int at = random.nextInt(core.length());
            char letter = (char) ('a' + random.nextInt(26));
            String mistyped = switch (random.nextInt(3)) {
                case 0 -> core.substring(0, at) + core.substring(at + 1);
                case 1 -> core.substring(0, at) + letter + core.substring(at);
                default -> core.substring(0, at) + letter + core.substring(at + 1);
            };
            assertThat(resemble(core, mistyped)).as("%s | %s", core, mistyped).isTrue();
            assertThat(resemble(mistyped, core)).isEqualTo(resemble(core, mistyped));
        }
    }

    @Test
    void shortNamesAndFiguresAreNotTakenForTypingErrors() {
        assertThat(resemble("kust", "rust")).isFalse();
        assertThat(resemble("locatie1", "locatie2")).isFalse();
    }

    private static boolean resemble(String one, String other) {
        return !Collections.disjoint(new CoreName(one).withOneLetterLess(), new CoreName(other).withOneLetterLess());
    }

    private static List<String> words(Random random) {
        List<String> words = new ArrayList<>(WORDS);
        Collections.shuffle(words, random);
        return new ArrayList<>(words.subList(0, 1 + random.nextInt(4)));
    }

    private static String letters(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return text.toString();
    }
}
