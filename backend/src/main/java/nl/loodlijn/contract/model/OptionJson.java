package nl.loodlijn.contract.model;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.contract.domain.TextOption;

/**
 * One of the texts of an article as JSON.
 *
 * @param code small letters, figures and dashes; unique within its article
 * @param label what one chooses, in a few words; may be absent where there is nothing to choose
 * @param text paragraphs with an empty line between them; {@code {artikel:code}}, {@code {begrip:key}}, {@code {veld:key}} and {@code {feit:NAME}} stand for something
 */
@Serdeable
@Introspected
public record OptionJson(String code, @Nullable String label, @Nullable String text) {
    static OptionJson of(TextOption option) {
        return new OptionJson(option.code(), option.label(), option.text());
    }

    TextOption read() {
        return new TextOption(code.strip(), label == null ? "" : label.strip(), text == null ? "" : text.strip());
    }
}
