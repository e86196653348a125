package nl.loodlijn.settings.domain;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import nl.loodlijn.platform.problem.Message;

/**
 * An accent can be read as text on everything that lies under it: WCAG 2.2, success criterion 1.4.3, contrast of at least 4.5 to 1. Light and dark are palettes
 * of their own, and no colour can be read on both; so an accent is a pair.
 */
public enum AccentContrast {
    /** On paper and on what lies on paper. */
    LIGHT(List.of(Colour.of("#fbfaf7"), Colour.WHITE), Colour.BLACK, "lichte", "light"),
    /** On the night blue of the dark palette, and on the surfaces that are a little lighter. */
    DARK(List.of(Colour.of("#10171f"), Colour.of("#17212c")), Colour.WHITE, "donkere", "dark");

    /** The code of the refusal. */
    public static final String CODE = "accent-contrast";
    private static final double ENOUGH = 4.5;
    private static final int STEPS = 255;

    private final List<Colour> grounds;
    private final Colour towards;
    private final String dutch;
    private final String english;

    AccentContrast(List<Colour> grounds, Colour towards, String dutch, String english) {
        this.grounds = grounds;
        this.towards = towards;
        this.dutch = dutch;
        this.english = english;
    }

    /** The least contrast with any of the grounds, 1 to 21. */
    public double ratio(Colour accent) {
        return grounds.stream().mapToDouble(accent::contrastWith).min().orElseThrow();
    }

    /** The contrast in one decimal, never more than it is. */
    public double shownRatio(Colour accent) {
        return Math.floor(ratio(accent) * 10) / 10;
    }

    public boolean holds(Colour accent) {
        return ratio(accent) >= ENOUGH;
    }

    /** The colour itself when it can be read; else the first one on the way to black (light) or white (dark) that can. */
    public Colour nearest(Colour accent) {
        return IntStream.rangeClosed(0, STEPS).mapToObj(step -> accent.mixedWith(towards, (double) step / STEPS)).filter(this::holds)
                .findFirst()
                .orElse(towards);
    }

    /** What is wrong and what to do about it. */
    public Message message(Colour accent) {
        String ratio = String.format(Locale.ROOT, "%.1f", shownRatio(accent));
        String instead = nearest(accent).hex();
        return Message.of(
                "Tekst in deze kleur is op de achtergrond van het %s thema niet goed te lezen (contrast %s, nodig is 4,5). Kies %s, de kleur die er het dichtst bij ligt en wel kan."
                        .formatted(dutch, ratio.replace('.', ','), instead),
                "Text in this colour is hard to read on the background of the %s theme (contrast %s, 4.5 is needed). Choose %s, the nearest colour that can be read."
                        .formatted(english, ratio, instead));
    }
}
