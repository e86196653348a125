package nl.loodlijn.contract.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The one form of a contract (RFC 8785, JSON Canonicalization Scheme) over which it is signed and of which its documents are made. */
public final class CanonicalContract {
    private final byte[] bytes;
    private final String sha256;
    private final ContractJson content;

    CanonicalContract(byte[] bytes, ContractJson content) {
        this.bytes = bytes.clone();
        this.sha256 = hash(bytes);
        this.content = content;
    }

    /** UTF-8. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** SHA-256 of the bytes, as 64 small hexadecimal figures. */
    public String sha256() {
        return sha256;
    }

    ContractJson content() {
        return content;
    }

    /** SHA-256 of anything, as 64 small hexadecimal figures: what a contract was signed over. */
    public static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new AssertionError("every Java has SHA-256", missing);
        }
    }
}
