package nl.loodlijn.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nl.loodlijn.services.ChildProcess;
import nl.loodlijn.services.FreePort;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The protocol with the real clamd, where this machine has one. Its only signature is that of the EICAR test file, so nothing is fetched. */
class RealClamAvTest {
    private static final Path CLAMD = Path.of("/usr/sbin/clamd");
    private static final String SIGNATURE = "Eicar-Test-Signature:0:0:58354f2150254041505b345c505a58353428505e2937434329377d2445494341522d53"
            + "54414e444152442d414e544956495255532d544553542d46494c452124482b482a\n";
    /** In two parts, so that no scanner takes this source for a virus. */
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";

    @TempDir
    Path folder;

    @Test
    void clamd_finds_the_test_virus_and_passes_what_is_clean() throws IOException {
        assumeTrue(Files.isExecutable(CLAMD), "There is no clamd here (Debian: clamav-daemon), so ClamAV itself was not asked.");
        int port = FreePort.any();
        Files.writeString(folder.resolve("eicar.ndb"), SIGNATURE);
        Path settings = Files.writeString(folder.resolve("clamd.conf"),
                "Foreground yes\nTCPAddr 127.0.0.1\nTCPSocket " + port + "\nDatabaseDirectory " + folder + "\nTemporaryDirectory " + folder
                        + "\n");
        ClamAv clamAv = ClamAvTest.clamAv(port, 30);
        try (ChildProcess clamd = ChildProcess.start("clamd", List.of(CLAMD.toString(), "-c", settings.toString()), Map.of(), folder,
                folder.resolve("clamd.log"))) {
            clamd.awaitReady(Duration.ofSeconds(60), () -> clamAv.reach().thenReturn(true).onErrorReturn(false).block() == Boolean.TRUE);

            assertThat(finding(clamAv, Flux.just(bytes(EICAR)))).startsWith("Eicar-Test-Signature");
            assertThat(finding(clamAv, FileStoreContract.large())).isEqualTo("clean");
        }
    }

    private static String finding(ClamAv clamAv, Flux<ByteBuffer> content) {
        return Objects.requireNonNull(
                clamAv.scan(content).flatMap(verdict -> Mono.justOrEmpty(verdict.finding())).defaultIfEmpty("clean").block());
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }
}
