package nl.loodlijn.settings.tenant;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal;

/**
 * A logo as we keep it: read and drawn anew, so that nothing is left in it but its pixels. The size is looked at before the pixels are, so that a small file
 * that claims to be enormous costs nothing.
 */
final class LogoImage {
    /** Bytes of the file that is handed in. */
    static final int LARGEST_FILE = 200_000;
    static final int SMALLEST_SIDE = 16;
    static final int LONGEST_SIDE = 1_600;
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private LogoImage() {
    }

    /**
     * The same picture, written anew as PNG.
     *
     * @throws Refusal when it is no PNG that can be read, or has too many or too few pixels
     */
    static byte[] cleaned(byte[] file) {
        if (file.length < SIGNATURE.length || !java.util.Arrays.equals(file, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length)) {
            throw notAPicture();
        }
        try {
            return drawnAnew(file);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw notAPicture();
        }
    }

    private static byte[] drawnAnew(byte[] file) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(input, true, true);
            requireSides(reader.getWidth(0), reader.getHeight(0));
            BufferedImage read = reader.read(0);
            BufferedImage pixels = new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_INT_ARGB);
            pixels.createGraphics().drawImage(read, 0, 0, null);
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            ImageIO.write(pixels, "png", written);
            return written.toByteArray();
        } finally {
            reader.dispose();
        }
    }

    private static void requireSides(int width, int height) {
        if (Math.min(width, height) < SMALLEST_SIDE || Math.max(width, height) > LONGEST_SIDE) {
            throw Refusal.invalid("/file", "logo-dimensions",
                    Message.of(
                            "Dit logo is %d bij %d beeldpunten. Elke zijde mag %d tot %d beeldpunten lang zijn.".formatted(width, height,
                                    SMALLEST_SIDE, LONGEST_SIDE),
                            "This logo is %d by %d pixels. Each side may be %d to %d pixels long.".formatted(width, height, SMALLEST_SIDE,
                                    LONGEST_SIDE)));
        }
    }

    private static Refusal notAPicture() {
        return Refusal.invalid("/file", "not-a-png",
                Message.of("Dit is geen PNG-bestand dat te lezen is. Sla het logo op als PNG en probeer het opnieuw.",
                        "This is not a PNG file that can be read. Save the logo as PNG and try again."));
    }
}
