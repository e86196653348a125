package nl.loodlijn.contract.referral;

import java.nio.charset.StandardCharsets;

import javax.crypto.SecretKey;

/** The key of one form. */
final class FormKey {
    static final String CONTENT = "content";
    static final String ANSWER = "answer";

    private final SecretKey key;
    private final FormId form;

    FormKey(SecretKey key, FormId form) {
        this.key = key;
        this.form = form;
    }

    /** @param part what of the form it is */
    byte[] seal(String part, String text) {
        return AesGcm.seal(key, text.getBytes(StandardCharsets.UTF_8), form.belongs(part));
    }

    /**
     * Gives back what was sealed as the same part of the same form.
     *
     * @throws IllegalStateException when it was changed, or belongs elsewhere
     */
    String open(String part, byte[] sealed) {
        return AesGcm.open(key, sealed, form.belongs(part)).map(text -> new String(text, StandardCharsets.UTF_8))
                .orElseThrow(() -> new IllegalStateException("What is kept of a referral form was changed, or belongs to another one."));
    }

    @Override
    public String toString() {
        return "FormKey";
    }
}
