package nl.loodlijn.platform.files;

import java.io.IOException;
import java.io.UncheckedIOException;

import jakarta.inject.Singleton;

import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;

/** Tells what kind of file something is from its bytes; a name proves nothing. */
@Singleton
final class KindOfContent {
    private final Detector detector = new DefaultDetector();

    /** @param first the beginning of the content, 64 kB of it when there is so much */
    String of(byte[] first) {
        try (TikaInputStream bytes = TikaInputStream.get(first)) {
            return detector.detect(bytes, new Metadata()).getBaseType().toString();
        } catch (IOException memoryIsAlwaysThere) {
            throw new UncheckedIOException(memoryIsAlwaysThere);
        }
    }
}
