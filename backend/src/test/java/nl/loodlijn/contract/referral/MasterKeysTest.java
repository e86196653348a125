package nl.loodlijn.contract.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A form opens with its own key, as itself, and in no other way. */
class MasterKeysTest {
    private static final String FORMER = key(1);
    private static final String PRESENT = key(2);
    private static final FormId FORM = new FormId(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    private final MasterKeys keys = new MasterKeys("2026:" + FORMER);

    @Test
    void what_was_sealed_opens_and_cannot_be_read_as_it_is_kept() {
        MasterKeys.Wrapped wrapped = keys.make(FORM);
        byte[] sealed = keys.open(FORM, wrapped).seal(FormKey.CONTENT, "Weer naar school");

        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("school");
        assertThat(keys.open(FORM, wrapped).open(FormKey.CONTENT, sealed)).isEqualTo("Weer naar school");
        assertThat(keys.open(FORM, wrapped).seal(FormKey.CONTENT, "Weer naar school")).isNotEqualTo(sealed);
        assertThat(keys.make(FORM).key()).isNotEqualTo(wrapped.key());
    }

    @Property
    void whatever_byte_is_changed_it_does_not_open(@ForAll int place, @ForAll byte change) {
        MasterKeys.Wrapped wrapped = keys.make(FORM);
        FormKey key = keys.open(FORM, wrapped);
        byte mask = change == 0 ? 1 : change;

        assertThatIllegalStateException().isThrownBy(
                () -> key.open(FormKey.CONTENT, changed(key.seal(FormKey.CONTENT, "Weer naar school"), place, mask)));
        assertThatIllegalStateException().isThrownBy(
                () -> keys.open(FORM, new MasterKeys.Wrapped("2026", changed(wrapped.key(), place, mask))));
    }

    @Test
    void it_does_not_open_in_another_tenant_agreement_or_form_nor_as_another_part() {
        MasterKeys.Wrapped wrapped = keys.make(FORM);
        for (FormId other : new FormId[]{new FormId(UUID.randomUUID(), FORM.agreement(), FORM.form()),
                new FormId(FORM.tenant(), UUID.randomUUID(), FORM.form()),
                new FormId(FORM.tenant(), FORM.agreement(), UUID.randomUUID())}) {
            assertThatIllegalStateException().isThrownBy(() -> keys.open(other, wrapped));
        }
        byte[] answer = keys.open(FORM, wrapped).seal(FormKey.ANSWER, "Nee");
        assertThatIllegalStateException().isThrownBy(() -> keys.open(FORM, wrapped).open(FormKey.CONTENT, answer));
    }

    @Test
    void a_new_master_key_opens_nothing_of_before_until_the_key_is_renewed_and_the_content_stays() {
        MasterKeys.Wrapped wrapped = keys.make(FORM);
        byte[] sealed = keys.open(FORM, wrapped).seal(FormKey.CONTENT, "Weer naar school");
        MasterKeys both = new MasterKeys("2027:" + PRESENT + ",2026:" + FORMER);
        MasterKeys present = new MasterKeys("2027:" + PRESENT);

        MasterKeys.Wrapped renewed = both.renew(FORM, wrapped);

        assertThat(both.make(FORM).keyId()).isEqualTo("2027");
        assertThat(renewed.keyId()).isEqualTo("2027");
        assertThat(present.open(FORM, renewed).open(FormKey.CONTENT, sealed)).isEqualTo("Weer naar school");
        assertThatIllegalStateException().isThrownBy(() -> present.open(FORM, wrapped)).withMessageContaining("2026");
        assertThatIllegalStateException().isThrownBy(() -> new MasterKeys("2026:" + PRESENT).open(FORM, wrapped));
        assertThatIllegalStateException().as("the id is bound as well")
                .isThrownBy(() -> new MasterKeys("2028:" + FORMER).open(FORM, new MasterKeys.Wrapped("2028", wrapped.key())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "2026", "2026:", "2026:kort", "Een Naam:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
            "a:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=,"})
    void without_good_master_keys_nothing_starts_and_the_words_say_what_to_do(String configured) {
        assertThatIllegalArgumentException().isThrownBy(() -> new MasterKeys(configured)).withMessageContaining("LOODLIJN_REFERRAL_KEYS")
                .withMessageContaining("openssl rand -base64 32");
    }

    @Test
    void the_same_id_twice_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new MasterKeys("a:" + FORMER + ",a:" + PRESENT));
    }

    private static byte[] changed(byte[] sealed, int place, byte mask) {
        byte[] other = sealed.clone();
        other[Math.floorMod(place, other.length)] ^= mask;
        return other;
    }

    private static String key(int fill) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) fill);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
