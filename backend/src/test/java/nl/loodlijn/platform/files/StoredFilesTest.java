package nl.loodlijn.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.security.Role;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.NewTenant;
import nl.loodlijn.testing.TestServer;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class StoredFilesTest {
    private static final FileUse LETTER = new FileUse("letter", Set.of("application/pdf"), 1_000);
    private static final byte[] PDF = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.UTF_8);

    private final TestServer server = TestServer.running();
    private final NewTenant tenant = server.newTenant();
    private final StoredFiles files = server.bean(StoredFiles.class);
    private final FileStore store = server.bean(FileStore.class);
    private final UnitOfWork unitOfWork = server.bean(UnitOfWork.class);

    @Test
    void a_file_is_seen_by_the_party_that_handed_it_in_only() {
        Actor.Member head = member(Role.HEAD_CONTRACTOR);
        UUID file = kept(head);

        assertThat(found(head, file)).isTrue();
        assertThat(found(member(Role.SUBCONTRACTOR), file)).isFalse();
        assertThat(found(member(Role.REGION_ADMIN), file)).isFalse();
    }

    @Test
    void what_is_in_a_file_decides_its_kind_and_its_name_does_not() {
        Actor.Member head = member(Role.HEAD_CONTRACTOR);
        assertThatThrownBy(
                () -> files.take(head, LETTER, "brief.pdf", bytes("<html><script>x</script></html>".getBytes(StandardCharsets.UTF_8)))
                        .block())
                .isInstanceOf(Refusal.class).hasMessage("wrong-kind-of-file");
        assertThatThrownBy(() -> files.take(head, LETTER, "brief.pdf", bytes(new byte[1_001])).block()).hasMessage("too-large");
        assertThat(Objects.requireNonNull(files.take(head, LETTER, "brief.exe", bytes(PDF)).block()).mediaType())
                .isEqualTo("application/pdf");
    }

    @Test
    void content_that_no_row_knows_and_content_of_deleted_files_are_swept() {
        Actor.Member head = member(Role.HEAD_CONTRACTOR);
        UUID kept = kept(head);
        UUID deleted = kept(head);
        unitOfWork.write(head, () -> files.delete(deleted).thenReturn(1)).block();
        StoredFiles.Handed orphan = taken(head);
        assertThatThrownBy(
                () -> unitOfWork.write(head, () -> files.keep(orphan).then(Mono.error(new IllegalStateException("rolled back")))).block())
                .hasMessageContaining("rolled back");

        sweepAfter(Duration.ofHours(23));
        assertThat(isThere(orphan.content().id())).as("it may still be committed").isTrue();
        sweepAfter(Duration.ofHours(25));

        assertThat(isThere(orphan.content().id())).isFalse();
        assertThat(isThere(deleted)).isFalse();
        assertThat(isThere(kept)).isTrue();
    }

    private void sweepAfter(Duration time) {
        java.time.Clock later = java.time.Clock.offset(java.time.Clock.systemUTC(), time);
        new SweepFiles(store, unitOfWork, server.bean(FilesOfNobodyRepository.class), later).sweep(new Actor.Job(UUID.randomUUID()))
                .block();
    }

    private boolean isThere(UUID id) {
        return store.get(id).then(Mono.just(true)).onErrorReturn(false).block() == Boolean.TRUE;
    }

    private UUID kept(Actor.Member actor) {
        StoredFiles.Handed handed = taken(actor);
        return Objects.requireNonNull(unitOfWork.write(actor, () -> files.keep(handed)).block());
    }

    private StoredFiles.Handed taken(Actor.Member head) {
        return Objects.requireNonNull(files.take(head, LETTER, "brief.pdf", bytes(PDF)).block());
    }

    private boolean found(Actor.Member actor, UUID file) {
        return unitOfWork.read(actor, () -> files.find(file).hasElement()).block() == Boolean.TRUE;
    }

    private Actor.Member member(Role role) {
        Caller caller = tenant.as(role);
        return new Actor.Member(tenant.id(), server.personOf(caller), server.fixtures().partyFor(role, tenant.slug()), role.name(),
                UUID.randomUUID());
    }

    private static Flux<ByteBuffer> bytes(byte[] content) {
        return Flux.defer(() -> Flux.just(ByteBuffer.wrap(content)));
    }
}
