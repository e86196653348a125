package nl.loodlijn.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.micronaut.runtime.server.EmbeddedServer;

import nl.loodlijn.platform.TestClock;
import nl.loodlijn.platform.security.Role;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;
import nl.loodlijn.services.FreePort;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.Eventually;
import nl.loodlijn.testing.NewTenant;
import nl.loodlijn.testing.TestServer;

import reactor.core.publisher.Flux;

/** A server that is told where a virus scanner is. */
class QuarantineTest {
    private static final FileUse LETTER = new FileUse("letter", Set.of("application/pdf"), 1_000);
    private static final String PDF = "%PDF-1.7\n%%EOF\n";

    private final TestServer first = TestServer.running();
    private final NewTenant tenant = first.newTenant();
    private final Actor.Member head = member();
    private final int port = FreePort.any();
    private final EmbeddedServer server = TestServer.start(first.database(),
            Map.of("LOODLIJN_FILES_CLAMAV_HOST", "localhost", "LOODLIJN_FILES_CLAMAV_PORT", Integer.toString(port)));
    private final StoredFiles files = bean(StoredFiles.class);
    private final UnitOfWork unitOfWork = bean(UnitOfWork.class);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_file_that_nobody_could_look_at_waits_and_is_given_when_the_scanner_is_back_and_found_nothing() {
        UUID clean = kept(PDF);
        UUID infected = kept(PDF + ScannerOfFrames.VIRUS);
        assertThatThrownBy(() -> files.takeToShow(head, LETTER, "brief.pdf", bytes(PDF)).block()).hasMessage("virus-scanner-unavailable");
        assertThat(found(clean)).isFalse();
        assertThat(waits(clean)).isTrue();
        Eventually.holds(Duration.ofSeconds(20), () -> assertThat(first.fixtures().value(
                "select count(*)::text from loodlijn.job_run where job = 'scan-file' and tenant_id = ?::uuid and state = 'WAITING' and due_at > now()",
                tenant.id())).contains("2"));

        try (ScannerOfFrames back = ScannerOfFrames.at(port)) {
            assertThat(back.port()).isEqualTo(port);
            bean(TestClock.class).advance(Duration.ofMinutes(6));

            Eventually.holds(Duration.ofSeconds(30), () -> assertThat(waits(clean) || waits(infected)).isFalse());
        }
        assertThat(found(clean)).isTrue();
        assertThat(found(infected)).isFalse();
        assertThat(row(infected)).isEqualTo("INFECTED Test-Virus");
        assertThat(first.fixtures().value(
                "select string_agg(kind || ' ' || arguments[1], ', ' order by kind) from loodlijn.notification where person_id = ?",
                head.person()))
                .as("whoever handed them in is told").isEqualTo("own-file-clean brief.pdf, own-file-refused brief.pdf");
        assertThat(first.fixtures().value("select count(*)::text from loodlijn.live_event where topic = 'notification' and person_id = ?",
                head.person())).isEqualTo("2");
    }

    @Test
    void an_infected_file_is_refused_and_stands_on_the_trail_and_not_in_the_store() {
        try (ScannerOfFrames there = ScannerOfFrames.at(port)) {
            assertThat(there.port()).isEqualTo(port);
            assertThat(found(kept(PDF))).isTrue();

            assertThatThrownBy(() -> files.take(head, LETTER, "brief.pdf", bytes(PDF + ScannerOfFrames.VIRUS)).block())
                    .hasMessage("infected-file");
        }

        UUID file = UUID.fromString(first.fixtures()
                .value("select id::text from loodlijn.stored_file where tenant_id = ?::uuid and state = 'INFECTED'", tenant.id()));
        assertThat(found(file)).isFalse();
        assertThatThrownBy(() -> bean(FileStore.class).get(file).blockLast()).hasRootCauseInstanceOf(java.io.FileNotFoundException.class);
        assertThat(first.fixtures().value(
                "select after::text from loodlijn.audit_entry where tenant_id = ?::uuid and subject = 'stored_file' and after ->> 'state' = 'INFECTED'",
                tenant.id())).contains("Test-Virus");
    }

    private UUID kept(String content) {
        StoredFiles.Handed handed = Objects.requireNonNull(files.take(head, LETTER, "brief.pdf", bytes(content)).block());
        return Objects.requireNonNull(unitOfWork.write(head, () -> files.keep(handed)).block());
    }

    private boolean found(UUID file) {
        return unitOfWork.read(head, () -> files.find(file).hasElement()).block() == Boolean.TRUE;
    }

    private boolean waits(UUID file) {
        return unitOfWork.read(head, () -> files.waits(file)).block() == Boolean.TRUE;
    }

    private String row(UUID file) {
        return first.fixtures().value("select state || ' ' || coalesce(finding, '') from loodlijn.stored_file where id = ?::uuid", file);
    }

    private Actor.Member member() {
        Caller caller = tenant.as(Role.HEAD_CONTRACTOR);
        return new Actor.Member(tenant.id(), first.personOf(caller), first.fixtures().partyFor(Role.HEAD_CONTRACTOR, tenant.slug()),
                Role.HEAD_CONTRACTOR.name(), UUID.randomUUID());
    }

    private <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    private static Flux<ByteBuffer> bytes(String content) {
        return Flux.defer(() -> Flux.just(ByteBuffer.wrap(content.getBytes(StandardCharsets.US_ASCII))));
    }
}
