package nl.loodlijn.contract.calendar.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A note about numbers is let through, one that tells of a resident is questioned. */
class LooksLikeSomebodyTest {
    @ParameterizedTest
    @ValueSource(strings = {"mevrouw Jansen gaat naar een ander", "dhr. De Boer wacht nog", "Jan de Vries is overgedragen",
            "nog open: Fatima el Idrissi",
            "A.B. Pietersen belt", "geboren 3 mei 2012", "12-05-2011", "3 mei 2012", "geboortedatum bekend", "op 12 mrt. 2009",
            "cliënt Bakker wil niet", "Overleg met Sanne Mulder gehad"})
    void a_name_or_a_date_of_birth_is_questioned(String note) {
        assertThat(LooksLikeSomebody.in(note)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12 inwoners, 3 wachten nog", "Besproken op 12 mei 2027.", "Vanaf 3 maart 2026", "Afgerond op 12-05-2027",
            "De gemeente belt terug.",
            "Alle dossiers zijn over. Niemand wacht nog.", "Opvolger is bekend", "Zie de notulen van 3 maart"})
    void numbers_and_plain_words_are_let_through(String note) {
        assertThat(LooksLikeSomebody.in(note)).isFalse();
    }
}
