package nl.loodlijn.publicsite.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class HelpKindTest {
    @Test
    void aKindIsMeantByItsNameAndByTheWordsOfProviders() {
        assertThat(HelpKind.meantBy("autisme")).contains(HelpKind.AUTISM);
        assertThat(HelpKind.meantBy("ASS")).contains(HelpKind.AUTISM);
        assertThat(HelpKind.meantBy("Angst en dwang")).contains(HelpKind.ANXIETY);
        assertThat(HelpKind.meantBy("depressie")).contains(HelpKind.LOW_MOOD);
        assertThat(HelpKind.meantBy("voetbal")).isEmpty();
    }

    @Test
    void aShortWordOfAKindIsNoBeginningOfAnother() {
        assertThat(HelpKind.meantBy("assertiviteit")).isEmpty();
    }

    @Test
    void wordsOfOnesOwnMustAllBeFound() {
        assertThat(HelpKind.expressionsFor("paarden therapie")).containsExactly("\\mpaarden", "\\mtherapie");
        assertThat(HelpKind.expressionsFor("  ")).isEmpty();
    }

    @Property(tries = 500)
    void whateverIsTypedIsNeverAnExpressionOfItsOwn(@ForAll String typed) {
        assertThat(HelpKind.expressionsFor(typed))
                .allSatisfy(expression -> assertThat(Pattern.compile("\\\\m([a-z0-9]+|\\([a-z|\\\\M]+\\))").matcher(expression).matches())
                        .isTrue());
    }
}
