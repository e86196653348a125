package nl.loodlijn.contract.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A number that can be a citizen service number is found however it is written, and other numbers are let through. */
class NoCitizenServiceNumberTest {
    @ParameterizedTest
    @ValueSource(strings = {"123456782", "bsn 123456782.", "1234.56.782", "123.456.782", "123 456 782", "1 2 3 4 5 6 7 8 2", "12-34-56-782",
            "123 456 782", "１２３４５６７８２", "١٢٣٤٥٦٧٨٢", "12\u200B3456782", "123–456–782", "kenmerk:123456782/a", "12 3456782"})
    void a_number_that_can_be_one_is_found(String text) {
        assertThat(NoCitizenServiceNumber.isBrokenBy(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123456783", "06 12345678", "072-1234567", "+31 6 12345678", "NL91 ABNA 0417 1643 00",
            "van 12-03-2026 tot 14-05-2026",
            "2026-0017", "1234567823", "000000000", "Sinds 01.02.2026 3 keer"})
    void other_numbers_are_let_through(String text) {
        assertThat(NoCitizenServiceNumber.isBrokenBy(text)).isFalse();
    }

    @Property
    void every_number_that_passes_the_11_test_is_found_with_any_separator_and_one_that_fails_it_is_not(@ForAll("passing") String number,
            @ForAll("separators") String separator) {
        String written = String.join(separator, number.split("", -1));
        String otherLast = number.substring(0, 8) + (number.charAt(8) == '9' ? '0' : (char) (number.charAt(8) + 1));

        assertThat(NoCitizenServiceNumber.isBrokenBy("Kenmerk " + written + " van ons")).as(written).isTrue();
        assertThat(NoCitizenServiceNumber.isBrokenBy("Kenmerk " + number + ", zie dossier")).isTrue();
        assertThat(NoCitizenServiceNumber.isBrokenBy("Kenmerk " + otherLast + " van ons")).isFalse();
    }

    @Provide
    Arbitrary<String> separators() {
        return Arbitraries.of("", " ", ".", "-", "/", "\u00A0", "\u202F", "\u2011", "\u200B");
    }

    /** Eight random digits, and the ninth that makes them pass, where there is one. */
    @Provide
    Arbitrary<String> passing() {
        return Arbitraries.integers().between(1, 99_999_999).map("%08d"::formatted).filter(eight -> rest(eight) < 10)
                .map(eight -> eight + rest(eight));
    }

    private static int rest(String eight) {
        int sum = 0;
        for (int place = 0; place < 8; place++) {
            sum += (9 - place) * (eight.charAt(place) - '0');
        }
        return sum % 11;
    }
}
