package nl.loodlijn.publicsite.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** The script of the public pages, which suggests while somebody types and tells how high a page is within another site. Its name changes with its text, so that it can be kept for ever. */
public final class SiteScript {
    private static final String TEXT = read("site.js");
    private static final String FOR_EMBEDDERS = read("insluiten.js");
    private static final int NAME_LENGTH = 16;
    private static final String NAME = HexFormat.of().formatHex(Style.sha256(TEXT)).substring(0, NAME_LENGTH);

    private SiteScript() {
    }

    public static String path() {
        return "/script/" + NAME + ".js";
    }

    /** Whether this is the script of now. */
    public static boolean isNamed(String name) {
        return NAME.equals(name);
    }

    public static String text() {
        return TEXT;
    }

    /** The script for sites that show pages of ours, at an address that stays. */
    public static String forEmbedders() {
        return FOR_EMBEDDERS;
    }

    private static String read(String name) {
        try (InputStream content = SiteScript.class.getResourceAsStream("/nl/loodlijn/publicsite/" + name)) {
            if (content == null) {
                throw new IllegalStateException("The application lacks its script " + name);
            }
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
