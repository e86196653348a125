package nl.loodlijn.shortlist.imports.domain;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** Text that arrived whole: not spoilt by an earlier conversion, not the error of a formula, not too long. */
final class SoundText {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    /** What spreadsheet programs show for a formula that failed, in English and in Dutch. */
    private static final Set<String> FORMULA_ERRORS = Set.of("#REF!", "#N/A", "#DIV/0!", "#VALUE!", "#NAME?", "#NULL!", "#NUM!", "#VERW!",
            "#N/B",
            "#DEEL/0!", "#WAARDE!", "#NAAM?", "#LEEG!", "#GETAL!");

    private SoundText() {
    }

    /** The reason to refuse a cell, whatever its column means. */
    static Optional<Parsed.Refused<String>> fault(String cell) {
        if (FORMULA_ERRORS.contains(cell.strip())) {
            return Optional.of(refused("formula-error", "De formule in deze cel geeft een fout. Herstel de formule of typ de waarde.",
                    "The formula in this cell gives an error. Repair the formula or type the value."));
        }
        if (cell.indexOf('\uFFFD') >= 0 || cell.chars().anyMatch(c -> c == 0x7F || c < 0x20 && c != '\n' && c != '\r' && c != '\t')
                || isDoublyEncoded(cell)) {
            return Optional.of(refused("damaged-text",
                    "De letters met accenten in deze cel zijn bij een eerdere omzetting beschadigd. Typ ze opnieuw.",
                    "The accented letters in this cell were damaged by an earlier conversion. Type them again."));
        }
        return Optional.empty();
    }

    static Optional<Parsed.Refused<String>> tooLong(String text, int characters) {
        return text.length() <= characters
                ? Optional.empty()
                : Optional.of(refused("too-long", "Deze tekst is langer dan " + characters + " tekens. Kort hem in.",
                        "This text is longer than " + characters + " characters. Shorten it."));
    }

    /** UTF-8 that was once read as Windows-1252, such as "cliÃ«nt": turned back it is valid UTF-8, which text hardly ever is by chance. */
    private static boolean isDoublyEncoded(String cell) {
        if (cell.chars().noneMatch(c -> c >= 0xC2 && c <= 0xF4)) {
            return false;
        }
        try {
            ByteBuffer bytes = WINDOWS_1252.newEncoder().encode(CharBuffer.wrap(cell));
            StandardCharsets.UTF_8.newDecoder().decode(bytes);
            return true;
        } catch (CharacterCodingException sound) {
            return false;
        }
    }

    private static Parsed.Refused<String> refused(String code, String dutch, String english) {
        return new Parsed.Refused<>(code, nl.loodlijn.platform.problem.Message.of(dutch, english));
    }
}
