package nl.loodlijn.contract.referral;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;

/**
 * The configured master keys: each key of a form is encrypted with one of them. The first is the present one; the others only open what was encrypted
 * before. The server does not start without.
 */
@Context
final class MasterKeys {
    private static final int BYTES = 32;
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]{0,39}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, SecretKey> keys;
    private final String present;

    /**
     * The key of a form as it is kept.
     *
     * @param keyId of the master key
     */
    @SuppressWarnings("ArrayRecordComponent") // Bytes that nobody compares.
    record Wrapped(String keyId, byte[] key) {
    }

    /** @param configured ids and keys (32 random bytes in base64), such as {@code 2027:q6a...=,2026:Zk1...=} */
    MasterKeys(@Value("${loodlijn.referral-keys:}") String configured) {
        Map<String, SecretKey> read = new LinkedHashMap<>();
        for (String one : configured.split(",", -1)) {
            String[] parts = one.strip().split(":", 2);
            if (parts.length != 2 || !ID.matcher(parts[0]).matches() || read.put(parts[0], key(parts[1])) != null) {
                throw wrong();
            }
        }
        this.keys = Map.copyOf(read);
        this.present = read.keySet().iterator().next();
    }

    private static SecretKey key(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            if (bytes.length == BYTES) {
                return new SecretKeySpec(bytes, "AES");
            }
        } catch (IllegalArgumentException notBase64) {
            throw wrong();
        }
        throw wrong();
    }

    private static IllegalArgumentException wrong() {
        return new IllegalArgumentException(
                "LOODLIJN_REFERRAL_KEYS must hold the master keys of referral forms as id:key, with commas between, the present one first; an id is letters,"
                        + " digits, dots and hyphens, a key 32 random bytes in base64; make one with: openssl rand -base64 32");
    }

    /** Id of the key that new ones are encrypted with. */
    String present() {
        return present;
    }

    /** A new key for a form, encrypted with the present master key. */
    Wrapped make(FormId form) {
        byte[] made = new byte[BYTES];
        RANDOM.nextBytes(made);
        return wrap(form, made);
    }

    FormKey open(FormId form, Wrapped wrapped) {
        return new FormKey(new SecretKeySpec(bytes(form, wrapped), "AES"), form);
    }

    /** The same key of a form, encrypted with the present master key. */
    Wrapped renew(FormId form, Wrapped former) {
        return wrap(form, bytes(form, former));
    }

    private Wrapped wrap(FormId form, byte[] key) {
        return new Wrapped(present, AesGcm.seal(master(present), key, form.belongs("key " + present)));
    }

    private byte[] bytes(FormId form, Wrapped wrapped) {
        return AesGcm.open(master(wrapped.keyId()), wrapped.key(), form.belongs("key " + wrapped.keyId()))
                .orElseThrow(() -> new IllegalStateException(
                        "The key of a referral form does not open with master key " + wrapped.keyId()
                                + ": either LOODLIJN_REFERRAL_KEYS holds another key under that id, or what is kept was changed."));
    }

    private SecretKey master(String id) {
        SecretKey key = keys.get(id);
        if (key == null) {
            throw new IllegalStateException(
                    "A referral form was encrypted with master key " + id + ", which LOODLIJN_REFERRAL_KEYS lacks.");
        }
        return key;
    }
}
