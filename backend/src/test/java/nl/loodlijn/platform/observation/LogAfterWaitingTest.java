package nl.loodlijn.platform.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import io.micronaut.runtime.server.EmbeddedServer;

import nl.loodlijn.platform.files.FileUse;
import nl.loodlijn.platform.files.StoredFiles;
import nl.loodlijn.platform.security.Role;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;
import nl.loodlijn.platform.trace.CarriedContext;
import nl.loodlijn.services.FreePort;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.Eventually;
import nl.loodlijn.testing.NewTenant;
import nl.loodlijn.testing.TestServer;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lines that are written after another server was waited for, as they go out. */
class LogAfterWaitingTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Executor ANOTHER_THREAD = work -> Thread.ofPlatform().start(work);

    private final TestServer first = TestServer.running();
    private final NewTenant tenant = first.newTenant();
    private final EmbeddedServer server = TestServer.start(first.database(),
            Map.of("LOODLIJN_FILES_CLAMAV_HOST", "localhost", "LOODLIJN_FILES_CLAMAV_PORT", Integer.toString(FreePort.any()),
                    "LOODLIJN_SPANS_IN_MEMORY", "true"));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_request_that_waited_for_a_scanner_says_its_number_trace_tenant_and_person() {
        Caller admin = tenant.as(Role.REGION_ADMIN);
        try (HeardLines files = new HeardLines("nl.loodlijn.platform.files")) {
            Answer refused = upload(admin.at(URI.create(server.getURL().toString())));

            assertThat(refused.problem()).isEqualTo("virus-scanner-unavailable");
            String number = refused.header("Loodlijn-Request").orElseThrow();
            Eventually.holds(SOON, () -> assertThat(files.of(number)).hasSize(1));
            assertThat(files.of(number).getFirst().json()).contains("\"request\":\"" + number + "\"", "\"tenant\":\"" + tenant.id() + "\"",
                    "\"person\":\"" + first.personOf(admin) + "\"", "\"trace\":\"", "waits for the virus scanner");
        }
    }

    @Test
    void a_run_that_waited_for_a_scanner_says_its_number_trace_and_tenant() {
        Caller caller = tenant.as(Role.HEAD_CONTRACTOR);
        Actor.Member head = new Actor.Member(tenant.id(), first.personOf(caller),
                first.fixtures().partyFor(Role.HEAD_CONTRACTOR, tenant.slug()),
                Role.HEAD_CONTRACTOR.name(), UUID.randomUUID());
        StoredFiles files = server.getApplicationContext().getBean(StoredFiles.class);
        UnitOfWork unitOfWork = server.getApplicationContext().getBean(UnitOfWork.class);
        try (HeardLines heard = new HeardLines("nl.loodlijn.platform.files.ScanFile")) {
            StoredFiles.Handed handed = Objects.requireNonNull(
                    files.take(head, new FileUse("letter", Set.of("application/pdf"), 1_000), "brief.pdf",
                            Flux.defer(() -> Flux.just(ByteBuffer.wrap("%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII))))).block());
            UUID file = Objects.requireNonNull(unitOfWork.write(head, () -> files.keep(handed)).block());

            Eventually.holds(SOON, () -> assertThat(heard.all()).anySatisfy(line -> {
                assertThat(line.text()).contains(file.toString());
                assertThat(line.json()).contains("\"tenant\":\"" + tenant.id() + "\"", "\"trace\":\"").contains("\"request\":\"" + first
                        .fixtures()
                        .value("select id::text from loodlijn.job_run where job = 'scan-file' and tenant_id = ? order by due_at limit 1",
                                tenant.id())
                        + "\"");
            }));
        }
    }

    @Test
    void what_a_client_of_another_server_answers_on_a_thread_of_its_own_is_told_with_what_was_asked() {
        try (HeardLines heard = new HeardLines("nl.loodlijn.tried")) {
            Mono<String> answer = Mono.fromFuture(() -> CompletableFuture.supplyAsync(() -> "answered", ANOTHER_THREAD))
                    .doOnNext(text -> LoggerFactory.getLogger("nl.loodlijn.tried").info(text));

            CarriedContext.during(Map.of("request", "one"), answer).block();
            Mono.when(CarriedContext.during(Map.of("request", "two"), answer), CarriedContext.during(Map.of("request", "three"), answer))
                    .block();
            answer.block();

            assertThat(heard.all()).hasSize(4);
            for (String one : new String[]{"one", "two", "three"}) {
                assertThat(heard.of(one)).hasSize(1);
            }
            assertThat(heard.all()).filteredOn(line -> line.fields().isEmpty()).as("what belongs to nothing says so").hasSize(1);
        }
    }

    private Answer upload(Caller caller) {
        String boundary = "grens";
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(("--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"logo.png\"\r\nContent-Type: image/png\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        try {
            ImageIO.write(new BufferedImage(32, 32, BufferedImage.TYPE_INT_ARGB), "png", content);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        content.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return caller.with("If-Match", "\"0\"").body("POST", tenant.path("settings/logo"), "multipart/form-data; boundary=" + boundary,
                content.toByteArray());
    }
}
