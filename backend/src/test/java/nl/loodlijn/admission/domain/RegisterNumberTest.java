package nl.loodlijn.admission.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterNumberTest {
    @ParameterizedTest
    @CsvSource({"KVK,01234567,true", "KVK,1234567,false", "KVK,1234567a,false", "ESTABLISHMENT,000012345678,true", "AGB,01012345,true",
            "AGB,010123456,false", "BIG,19012345601,true", "PERMIT,WTZA-2026/12,true", "PERMIT,x,false"})
    void a_number_has_the_form_of_its_register(RegisterNumber register, String number, boolean accepted) {
        assertThat(register.accepts(number)).isEqualTo(accepted);
    }

    @ParameterizedTest
    @CsvSource({"999999990,true", "123456782,true", "123456789,false", "000000000,false", "12345678,false"})
    void an_rsin_passes_the_eleven_test(String number, boolean accepted) {
        assertThat(RegisterNumber.RSIN.accepts(number)).isEqualTo(accepted);
    }
}
