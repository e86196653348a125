package nl.loodlijn.shortlist.imports.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Gives each line of one file its key: the identity columns, and the ordinal among lines that are equal there. One per file. */
final class ImportKeys {
    private static final int DIGEST_CHARACTERS = 32;
    private static final String UNIT_SEPARATOR = "\u001F";

    private final Map<String, Integer> seen = new HashMap<>();

    String next(List<String> identity) {
        List<String> folded = identity.stream().map(Words::fold).toList();
        String digest = digest(String.join(UNIT_SEPARATOR, folded));
        return digest + "-" + seen.merge(digest, 1, Integer::sum);
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGEST_CHARACTERS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
