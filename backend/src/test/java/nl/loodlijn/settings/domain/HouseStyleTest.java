package nl.loodlijn.settings.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import nl.loodlijn.platform.problem.Refusal;

class HouseStyleTest {
    private static final Map<String, Object> TOKENS_STUDIO = Map.of("common",
            Map.of("basis",
                    Map.of("color", Map.of("default", Map.of("bg-document", token("#FCFCFC"), "color-document", token("#1B1B1B")),
                            "accent-1", Map.of("color-default", token("#1B59A4"), "bg-default", token("#ECF1F7")),
                            "action-1", Map.of("color-default", token("{basis.color.accent-1.color-default}"))),
                            "text", Map.of("font-family", Map.of("default", token("IBM Plex Sans, sans-serif"))))),
            "components", Map.of("utrecht", Map.of("button", Map.of("border-radius", token("0.5rem"), "primary-action",
                    Map.of("background-color", token("{basis.color.action-1.color-default}"), "color", token("#fff"))))));

    @Test
    void tokens_in_sets_are_found_and_their_references_followed() {
        HouseStyle style = HouseStyle.of(DesignTokens.of(TOKENS_STUDIO), null);

        assertThat(style.light().background().hex()).isEqualTo("#fcfcfc");
        assertThat(style.light().text().hex()).isEqualTo("#1b1b1b");
        assertThat(style.light().link().hex()).isEqualTo("#1b59a4");
        assertThat(style.light().button().hex()).isEqualTo("#1b59a4");
        assertThat(style.light().buttonText()).isEqualTo(Colour.WHITE);
        assertThat(style.radius()).isEqualTo(8);
        assertThat(style.font()).isEqualTo(HouseStyle.Font.SYSTEM);
        assertThat(style.dark()).isNull();
        assertThat(style.readable()).isSameAs(style);
    }

    @Test
    void flat_names_custom_properties_and_style_dictionary_are_read_too() {
        HouseStyle style = HouseStyle.of(
                DesignTokens.of(Map.of("--utrecht-document-color", "hsl(0 0% 10%)", "utrecht-link-color", "rgb(0, 0, 160)",
                        "utrecht",
                        Map.of("document",
                                Map.of("background-color", Map.of("value", "#FFF"), "font-family", Map.of("value", "Times, serif"))))),
                null);

        assertThat(style.light().text().hex()).isEqualTo("#1a1a1a");
        assertThat(style.light().link().hex()).isEqualTo("#0000a0");
        assertThat(style.light().background()).isEqualTo(Colour.WHITE);
        assertThat(style.font()).isEqualTo(HouseStyle.Font.GEORGIA);
    }

    @Test
    void each_pair_that_cannot_be_seen_is_named_with_its_ratio() {
        HouseStyle pale = HouseStyle.of(tokens("utrecht.document.color", "#999999", "utrecht.document.background-color", "#ffffff",
                "utrecht.link.color", "#0000ff", "utrecht.button.primary-action.background-color", "#ffcc00",
                "utrecht.button.primary-action.color", "#ffffff"), null);

        assertThatThrownBy(pale::readable).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.errors())
                .extracting(error -> error.detail().dutch())
                .containsExactly(
                        "Licht: tekst op de achtergrond is niet goed te zien (#999999 op #ffffff, contrast 2,84, nodig is 4,5). Kies in uw tokens een kleur die meer verschilt.",
                        "Licht: tekst op een knop is niet goed te zien (#ffffff op #ffcc00, contrast 1,51, nodig is 4,5). Kies in uw tokens een kleur die meer verschilt.",
                        "Licht: een knop op de achtergrond is niet goed te zien (#ffcc00 op #ffffff, contrast 1,51, nodig is 3,0). Kies in uw tokens een kleur die meer verschilt.",
                        "Licht: de rand van wat de focus heeft op de achtergrond is niet goed te zien (#999999 op #ffffff, contrast 2,84, nodig is 3,0). Kies in uw tokens een kleur die meer verschilt."));
    }

    @Test
    void the_dark_palette_is_measured_apart() {
        HouseStyle style = HouseStyle.of(DesignTokens.of(TOKENS_STUDIO), tokens("utrecht.document.color", "#333333"));

        assertThatThrownBy(style::readable).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.errors()).allSatisfy(error -> {
                    assertThat(error.pointer()).isEqualTo("/tokensDark");
                    assertThat(error.detail().dutch()).startsWith("Donker: ");
                }));
    }

    @Test
    void our_own_palettes_can_be_read_and_so_can_what_follows_from_them() {
        for (PagePalette ours : List.of(PagePalette.LIGHT, PagePalette.DARK)) {
            assertThat(ours.contrasts()).allMatch(PagePalette.Contrast::holds);
            assertThat(ours.muted().contrastWith(ours.background())).isGreaterThanOrEqualTo(4.5);
            assertThat(ours.muted()).isNotEqualTo(ours.text());
        }
        PagePalette tight = new PagePalette(Colour.of("#767676"), Colour.WHITE, Colour.BLACK, Colour.BLACK, Colour.BLACK, Colour.WHITE);
        assertThat(tight.muted()).as("nothing is left to mute").isEqualTo(tight.text());
    }

    @Test
    void a_circle_of_references_nothing_known_and_colours_that_let_through_are_no_style() {
        assertThatThrownBy(() -> HouseStyle.of(tokens("utrecht.document.color", "{utrecht.document.color}"), null))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> HouseStyle.of(tokens("my.own.colour", "#000"), null)).isInstanceOf(Refusal.class);
        for (String none : List.of("transparent", "#00000080", "rgba(0,0,0,.5)", "red;}body{display:none", "url(https://x)", "rgb(300,0,0)",
                "")) {
            assertThat(CssColour.of(none)).as(none).isEmpty();
        }
        assertThat(CssColour.of("hsl(210deg 100% 25%)").map(Colour::hex)).contains("#004080");
        assertThat(CssColour.of("rgba(1, 2, 3, 1)").map(Colour::hex)).contains("#010203");
        assertThat(CssColour.of("#abcdefff").map(Colour::hex)).contains("#abcdef");
    }

    @Test
    void a_site_is_an_origin_and_nothing_more() {
        assertThat(EmbedSite.of(" https://WWW.Alkmaar.nl/ ")).contains("https://www.alkmaar.nl");
        assertThat(EmbedSite.of("*.alkmaar.nl")).contains("https://*.alkmaar.nl");
        for (String none : List.of("", "http://alkmaar.nl", "https://alkmaar.nl/zorg", "https://*", "https://*.nl", "*", "'self'",
                "https://a.nl;script-src *",
                "https://a.nl https://b.nl", "https://u:p@a.nl", "javascript:alert(1)")) {
            assertThat(EmbedSite.of(none)).as(none).isEmpty();
        }
    }

    private static DesignTokens tokens(String... namesAndValues) {
        Map<String, Object> flat = new java.util.LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            flat.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return DesignTokens.of(flat);
    }

    private static Map<String, String> token(String value) {
        return Map.of("$type", "color", "$value", value);
    }
}
