package nl.loodlijn.reference.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SuccessionTest {
    @Test
    void aRowThatStaysTheSameNeitherEndsNorBegins() {
        var changes = Succession.between(Map.of("GM0361", "Alkmaar"), Map.of("GM0361", "Alkmaar"));
        assertThat(changes.ended()).isEmpty();
        assertThat(changes.begun()).isEmpty();
    }

    @Test
    void aRowWithAnotherNameEndsAndBegins() {
        var changes = Succession.between(Map.of("GM0164", "Hengelo"), Map.of("GM0164", "Hengelo (O.)"));
        assertThat(changes.ended()).containsExactly("GM0164");
        assertThat(changes.begun()).containsExactly(Map.entry("GM0164", "Hengelo (O.)"));
    }

    @Property(tries = 200)
    void whatStaysAndWhatBeginsIsTheLaterEdition(@ForAll Map<String, Integer> present, @ForAll Map<String, Integer> later) {
        var changes = Succession.between(present, later);
        var after = new java.util.HashMap<>(present);
        changes.ended().forEach(after::remove);
        changes.begun().forEach((key, row) -> assertThat(after.put(key, row)).isNull());
        assertThat(after).isEqualTo(later);
    }
}
