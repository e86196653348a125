package nl.loodlijn.shortlist.imports.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

import org.mozilla.universalchardet.UniversalDetector;

/**
 * The text of a file, decoded strictly: a file in another encoding is refused, never shown with wrong characters.
 *
 * @param encoding IANA name
 */
record DecodedText(String encoding, String text) {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final byte[] UTF_32_LITTLE_ENDIAN = {(byte) 0xFF, (byte) 0xFE, 0, 0};
    private static final int SAMPLE = 4_096;

    static DecodedText of(byte[] bytes) {
        if (startsWith(bytes, UTF_32_LITTLE_ENDIAN)) {
            throw UnreadableFile.wrongEncoding("UTF-32");
        }
        if (startsWith(bytes, (byte) 0xEF, (byte) 0xBB, (byte) 0xBF)) {
            return certainly(StandardCharsets.UTF_8, bytes, 3);
        }
        if (startsWith(bytes, (byte) 0xFF, (byte) 0xFE)) {
            return certainly(StandardCharsets.UTF_16LE, bytes, 2);
        }
        if (startsWith(bytes, (byte) 0xFE, (byte) 0xFF)) {
            return certainly(StandardCharsets.UTF_16BE, bytes, 2);
        }
        Optional<Charset> wide = unmarkedUtf16(bytes);
        if (wide.isPresent()) {
            return certainly(wide.get(), bytes, 0);
        }
        DecodedText decoded = decode(StandardCharsets.UTF_8, bytes, 0).or(() -> windows1252(bytes)).map(DecodedText::printable)
                .orElseThrow(() -> UnreadableFile.wrongEncoding(suspected(bytes)));
        return decoded;
    }

    private static DecodedText certainly(Charset charset, byte[] bytes, int mark) {
        return decode(charset, bytes, mark).map(DecodedText::printable).orElseThrow(() -> UnreadableFile.wrongEncoding(suspected(bytes)));
    }

    private static Optional<DecodedText> decode(Charset charset, byte[] bytes, int from) {
        try {
            String text = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from)).toString();
            return Optional.of(new DecodedText(charset.name(), text));
        } catch (CharacterCodingException otherEncoding) {
            return Optional.empty();
        }
    }

    /** Windows-1252 has a character for nearly every byte, so decoding proves nothing: what comes out has to look like words. */
    private static Optional<DecodedText> windows1252(byte[] bytes) {
        if (SingleByteText.holdsUtf8Sequence(bytes)) {
            return Optional.empty();
        }
        return decode(WINDOWS_1252, bytes, 0).filter(decoded -> SingleByteText.looksLikeWords(decoded.text()));
    }

    /** Latin text in UTF-16 without a byte order mark has a zero in every other byte. */
    private static Optional<Charset> unmarkedUtf16(byte[] bytes) {
        int length = Math.min(bytes.length, SAMPLE) & ~1;
        int evenZeros = 0;
        int oddZeros = 0;
        for (int i = 0; i < length; i += 2) {
            evenZeros += bytes[i] == 0 ? 1 : 0;
            oddZeros += bytes[i + 1] == 0 ? 1 : 0;
        }
        int most = length / 2 * 8 / 10;
        if (length < 8 || bytes.length % 2 != 0) {
            return Optional.empty();
        }
        if (oddZeros >= most && evenZeros == 0) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return evenZeros >= most && oddZeros == 0 ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private DecodedText printable() {
        boolean binary = text.chars()
                .anyMatch(c -> c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' || c == 0xFFFE || c == 0xFFFF);
        if (binary) {
            throw UnreadableFile.noSpreadsheet();
        }
        return this;
    }

    private static String suspected(byte[] bytes) {
        if (SingleByteText.looksBinary(bytes)) {
            throw UnreadableFile.noSpreadsheet();
        }
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes, 0, bytes.length);
        detector.dataEnd();
        String name = detector.getDetectedCharset();
        return name == null ? "?" : name;
    }

    private static boolean startsWith(byte[] bytes, byte... prefix) {
        return bytes.length >= prefix.length && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
    }
}
