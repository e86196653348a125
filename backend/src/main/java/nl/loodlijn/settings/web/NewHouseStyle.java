package nl.loodlijn.settings.web;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.settings.domain.DesignTokens;
import nl.loodlijn.settings.domain.HouseStyle;

/**
 * A house style in design tokens.
 *
 * @param name of the file, at most 200 characters
 * @param tokens the text of a JSON file, at most 1,000,000 characters
 * @param tokensDark the same for the dark palette; left out, ours is used there
 */
@Serdeable
@Introspected
record NewHouseStyle(@Nullable String name, @Nullable String tokens, @Nullable String tokensDark) {
    private static final int LONGEST = 1_000_000;
    private static final int LONGEST_NAME = 200;

    /** @throws Refusal when there is no name, or it is too long */
    String checkedName() {
        FieldCheck check = new FieldCheck();
        String plain = check.text("/name", name, LONGEST_NAME);
        check.done();
        return plain == null ? "tokens.json" : plain;
    }

    /** What the files say; whether it can be seen well is not looked at. */
    HouseStyle read(JsonMapper json) {
        DesignTokens light = tokens(json, "/tokens", tokens);
        if (light == null) {
            throw Refusal.invalid("/tokens", "missing",
                    Message.of("Kies het bestand met de design tokens van uw huisstijl.",
                            "Choose the file with the design tokens of your house style."));
        }
        return HouseStyle.of(light, tokens(json, "/tokensDark", tokensDark));
    }

    private static @Nullable DesignTokens tokens(JsonMapper json, String pointer, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > LONGEST) {
            throw Refusal.invalid(pointer, "too-long", Message.of("Dit bestand is te groot. Het mag hooguit 1 miljoen tekens hebben.",
                    "This file is too large. It may have at most 1 million characters."));
        }
        try {
            return DesignTokens.of(json.readValue(text, Argument.mapOf(String.class, Object.class)));
        } catch (IOException | RuntimeException noJson) {
            throw Refusal.invalid(pointer, "not-json",
                    Message.of("Dit is geen JSON die te lezen is. Kies het bestand met design tokens, zoals tokens.json.",
                            "This is no JSON that can be read. Choose the file with design tokens, such as tokens.json."));
        }
    }
}
