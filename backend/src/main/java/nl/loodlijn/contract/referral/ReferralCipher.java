package nl.loodlijn.contract.referral;

import java.util.Base64;
import java.util.Objects;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.contract.referral.MasterKeys.Wrapped;
import nl.loodlijn.contract.referral.domain.ReferralForm;

/** Reads and writes what is encrypted of a referral form. */
@Singleton
final class ReferralCipher {
    private final MasterKeys masterKeys;
    private final ReferralJson json;

    /** A key for a form that begins, and what is written in it, both encrypted. */
    @SuppressWarnings("ArrayRecordComponent") // Bytes that nobody compares.
    record Begun(Wrapped key, byte[] content) {
    }

    ReferralCipher(MasterKeys masterKeys, ReferralJson json) {
        this.masterKeys = masterKeys;
        this.json = json;
    }

    Begun begin(FormId id, ReferralForm form) {
        Wrapped key = masterKeys.make(id);
        return new Begun(key, masterKeys.open(id, key).seal(FormKey.CONTENT, json.write(form)));
    }

    byte[] seal(ReferralRow row, ReferralForm form) {
        return key(row).seal(FormKey.CONTENT, json.write(form));
    }

    byte[] seal(ReferralRow row, ReferralAnswer answer) {
        return key(row).seal(FormKey.ANSWER, json.write(answer));
    }

    /** @param message id of the message */
    byte[] seal(ReferralRow row, String message, String text) {
        return key(row).seal("message " + message, text);
    }

    /** Empty when the acting party cannot read it (any more). */
    Optional<ReferralForm> form(ReferralRow row) {
        return row.isReadable() ? Optional.of(json.form(key(row).open(FormKey.CONTENT, bytes(row.content())))) : Optional.empty();
    }

    @Nullable
    ReferralAnswer answer(ReferralRow row) {
        return row.answer() == null ? null : json.answer(key(row).open(FormKey.ANSWER, bytes(row.answer())));
    }

    WholeReferral.Said said(ReferralRow row, ReferralMessageRow message) {
        return new WholeReferral.Said(message.id(), message.partyId(), message.partyName(), message.personName(), message.at(),
                key(row).open("message " + message.id(), message.words()));
    }

    private FormKey key(ReferralRow row) {
        return masterKeys.open(row.form(), new Wrapped(Objects.requireNonNull(row.keyId()), bytes(row.wrappedKey())));
    }

    /** Of base64 as the database writes it, in lines. */
    private static byte[] bytes(@Nullable String base64) {
        return Base64.getMimeDecoder().decode(Objects.requireNonNull(base64));
    }
}
