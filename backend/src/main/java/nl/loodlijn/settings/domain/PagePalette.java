package nl.loodlijn.settings.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

import nl.loodlijn.platform.problem.Message;

/** The colours of a public page, light or dark. */
public record PagePalette(Colour text, Colour background, Colour link, Colour focus, Colour button, Colour buttonText) {
    /** Ours on light. */
    public static final PagePalette LIGHT = new PagePalette(Colour.of("#16263d"), Colour.of("#fbfaf7"), Colour.of("#16263d"),
            Colour.of("#a8571f"),
            Colour.of("#a8571f"), Colour.WHITE);
    /** Ours on dark. */
    public static final PagePalette DARK = new PagePalette(Colour.of("#e9e6df"), Colour.of("#11161f"), Colour.of("#e9e6df"),
            Colour.of("#e39a62"),
            Colour.of("#e39a62"), Colour.of("#1b120a"));

    private static final double TEXT_ENOUGH = 4.5;
    private static final double SHAPE_ENOUGH = 3;
    private static final int STEPS = 100;
    private static final int MOST_MUTED = 35;
    private static final double LINE = 0.75;

    /** Two colours that lie on each other, and how much they must differ: WCAG 2.2, success criteria 1.4.3 (4.5) and 1.4.11 (3). */
    public enum Pair {
        TEXT("tekst op de achtergrond", "text on the background", TEXT_ENOUGH),
        LINK("een link op de achtergrond", "a link on the background", TEXT_ENOUGH),
        BUTTON_TEXT("tekst op een knop", "text on a button", TEXT_ENOUGH),
        BUTTON("een knop op de achtergrond", "a button on the background", SHAPE_ENOUGH),
        FOCUS("de rand van wat de focus heeft op de achtergrond", "the outline of what has the focus on the background", SHAPE_ENOUGH);

        private final Message label;
        private final double needed;

        Pair(String dutch, String english, double needed) {
            this.label = Message.of(dutch, english);
            this.needed = needed;
        }

        public Message label() {
            return label;
        }

        /** The least ratio, 1 to 21. */
        public double needed() {
            return needed;
        }
    }

    /**
     * How much the two colours of a pair differ.
     *
     * @param ratio 1 to 21, in two decimals, never more than it is
     */
    public record Contrast(Pair pair, Colour front, Colour back, double ratio) {
        public boolean holds() {
            return ratio >= pair.needed();
        }

        /** What is wrong and what to do. */
        public Message message(boolean dark) {
            String said = String.format(Locale.ROOT, "%.2f", ratio);
            String least = String.format(Locale.ROOT, "%.1f", pair.needed());
            return Message.of(
                    "%s: %s is niet goed te zien (%s op %s, contrast %s, nodig is %s). Kies in uw tokens een kleur die meer verschilt."
                            .formatted(dark ? "Donker" : "Licht", pair.label().dutch(), front.hex(), back.hex(), said.replace('.', ','),
                                    least.replace('.', ',')),
                    "%s: %s cannot be seen well (%s on %s, contrast %s, %s is needed). Choose a colour in your tokens that differs more."
                            .formatted(dark ? "Dark" : "Light", pair.label().english(), front.hex(), back.hex(), said, least));
        }
    }

    /** Empty when none of the tokens is known here; what is not told follows from what is, and else from ours. */
    static Optional<PagePalette> of(DesignTokens tokens, PagePalette ours) {
        List<Optional<Colour>> told = Arrays.stream(Slot.values()).map(slot -> tokens.first(slot.names()).flatMap(CssColour::of)).toList();
        if (told.stream().allMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        Colour text = told.get(Slot.TEXT.ordinal()).orElse(ours.text);
        Colour background = told.get(Slot.BACKGROUND.ordinal()).orElse(ours.background);
        Colour link = told.get(Slot.LINK.ordinal()).orElse(text);
        Colour button = told.get(Slot.BUTTON.ordinal()).orElse(link);
        return Optional.of(new PagePalette(text, background, link, told.get(Slot.FOCUS.ordinal()).orElse(text), button,
                told.get(Slot.BUTTON_TEXT.ordinal()).orElse(button.contrastWith(background) >= TEXT_ENOUGH ? background : text)));
    }

    /** Every pair. */
    public List<Contrast> contrasts() {
        return Arrays.stream(Pair.values()).map(pair -> switch (pair) {
            case TEXT -> contrast(pair, text, background);
            case LINK -> contrast(pair, link, background);
            case BUTTON_TEXT -> contrast(pair, buttonText, button);
            case BUTTON -> contrast(pair, button, background);
            case FOCUS -> contrast(pair, focus, background);
        }).toList();
    }

    /** The colour of what matters less: on the way from text to background as far as it can still be read. */
    public Colour muted() {
        return IntStream.rangeClosed(0, MOST_MUTED).map(step -> MOST_MUTED - step)
                .mapToObj(step -> text.mixedWith(background, (double) step / STEPS))
                .filter(colour -> colour.contrastWith(background) >= TEXT_ENOUGH).findFirst().orElse(text);
    }

    /** The colour of a line that only divides. */
    public Colour line() {
        return text.mixedWith(background, LINE);
    }

    private static Contrast contrast(Pair pair, Colour front, Colour back) {
        return new Contrast(pair, front, back, Math.floor(front.contrastWith(back) * STEPS) / STEPS);
    }

    /** What a palette needs, and under which names the themes of NL Design System tell it; the first that is there counts. */
    private enum Slot {
        TEXT("utrecht.document.color", "nl.document.color", "utrecht.page.color", "utrecht.root.color", "nl.paragraph.color",
                "utrecht.paragraph.color", "basis.color.default.color-document", "ams.color.text.default"),
        BACKGROUND("utrecht.document.background-color", "nl.document.background-color", "utrecht.page.background-color",
                "utrecht.root.background-color", "utrecht.body.background-color", "basis.color.default.bg-document",
                "ams.color.background.default"),
        LINK("nl.link.color", "utrecht.link.color", "basis.color.action-1.color-default", "ams.link.color",
                "ams.color.interactive.default"),
        FOCUS("nl.focus.outline-color", "utrecht.focus.outline-color", "basis.focus.outline-color", "utrecht.focus.border-color",
                "ams.focus.outline-color"),
        BUTTON("nl.button.primary.background-color", "utrecht.button.primary-action.background-color", "utrecht.button.background-color",
                "basis.color.action-1-inverse.bg-default", "basis.color.action-1.inverse.bg-default",
                "ams.button.primary.background-color"),
        BUTTON_TEXT("nl.button.primary.color", "utrecht.button.primary-action.color", "utrecht.button.color",
                "basis.color.action-1-inverse.color-default", "basis.color.action-1.inverse.color-default", "ams.button.primary.color");

        private final List<String> names;

        Slot(String... names) {
            this.names = List.of(names);
        }

        List<String> names() {
            return names;
        }
    }
}
