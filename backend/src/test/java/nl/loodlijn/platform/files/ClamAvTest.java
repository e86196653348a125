package nl.loodlijn.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import nl.loodlijn.services.FreePort;

import reactor.core.publisher.Flux;

class ClamAvTest {
    @Test
    void what_is_clean_and_what_is_not_is_told_apart_and_sent_block_by_block() {
        try (ScannerOfFrames scanner = ScannerOfFrames.at(0)) {
            assertThat(finding(scanner, Flux.just(bytes("abc"), bytes(""), bytes("de")))).isNull();
            assertThat(finding(scanner, Flux.just(bytes(ScannerOfFrames.VIRUS)))).isEqualTo("Test-Virus");

            assertThat(scanner.lengths()).containsExactly(3, 2, ScannerOfFrames.VIRUS.length());
            clamAv(scanner.port(), 10).reach().block();
        }
    }

    @Test
    void what_is_too_large_for_the_scanner_is_not_called_clean() {
        try (ScannerOfFrames scanner = ScannerOfFrames.at(0)) {
            assertThatThrownBy(() -> finding(scanner, FileStoreContract.large().repeat(4))).isInstanceOf(VirusScanner.NoVerdict.class);
        }
    }

    @Test
    void a_scanner_that_is_away_or_silent_gives_no_verdict() {
        ClamAv nobody = clamAv(FreePort.any(), 10);
        assertThatThrownBy(() -> nobody.scan(Flux.just(bytes("abc"))).block()).isInstanceOf(VirusScanner.NoVerdict.class);
        assertThatThrownBy(() -> nobody.reach().block()).isInstanceOf(VirusScanner.NoVerdict.class);
        try (ScannerOfFrames scanner = ScannerOfFrames.at(0)) {
            assertThatThrownBy(() -> clamAv(scanner.port(), 1).scan(Flux.just(bytes("say-nothing"))).block())
                    .isInstanceOf(VirusScanner.NoVerdict.class);
        }
    }

    @Test
    void a_content_that_cannot_be_read_is_not_blamed_on_the_scanner() {
        try (ScannerOfFrames scanner = ScannerOfFrames.at(0)) {
            assertThatThrownBy(() -> finding(scanner, Flux.just(bytes("abc")).concatWith(Flux.error(new IOException("disk")))))
                    .hasRootCauseMessage("disk");
        }
    }

    private static @Nullable String finding(ScannerOfFrames scanner, Flux<ByteBuffer> content) {
        return Objects.requireNonNull(clamAv(scanner.port(), 20).scan(content).block()).finding();
    }

    static ClamAv clamAv(int port, int seconds) {
        return new ClamAv(new ClamSettings("localhost", port, seconds));
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }
}
