package nl.loodlijn.contract;

import static nl.loodlijn.admission.Applicant.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.Eventually;
import nl.loodlijn.testing.ReplicaProcess;

/** A replica is killed while somebody signs, and after the signature was kept but before there was a PDF. */
class KilledSignatureTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static Contracting they;
    private static String framework;

    @BeforeAll
    static void aRegionContracts() {
        they = Contracting.inNewRegion();
        framework = they.framework();
    }

    @Test
    void a_signature_that_was_not_kept_is_given_again_and_counts_once() throws SQLException {
        String id = they.offered(framework);
        ok(they.sign(they.head, id));
        String hash = they.sub.get(they.path + "/" + id).textAt("shown/sha256");
        Caller sub = they.sub.with("Idempotency-Key", UUID.randomUUID().toString());
        CompletableFuture<String> cutOff;
        try (ReplicaProcess replica = ReplicaProcess.beside(they.server, Map.of());
                Connection lock = they.server.database().connect("loodlijn_owner");
                Statement statement = lock.createStatement()) {
            lock.setAutoCommit(false);
            statement.execute("lock table loodlijn.agreement_signature in share mode");
            cutOff = CompletableFuture.supplyAsync(() -> outcome(sub.at(replica.base()), id, hash));
            Eventually.holds(SOON, () -> assertThat(they.server.fixtures().value(
                    "select count(*)::text from pg_locks where relation = 'loodlijn.agreement_signature'::regclass and not granted"))
                    .isEqualTo("1"));

            replica.kill();
            lock.rollback();
        }

        assertThat(cutOff.join()).isEqualTo("no answer");
        assertThat(they.state(they.sub, id)).isEqualTo("SIGNED_BY_ONE");
        Eventually.holds(SOON, () -> assertThat(outcome(sub, id, hash)).isEqualTo("200"));
        assertThat(outcome(sub, id, hash)).as("the same answer to the same request").isEqualTo("200");
        boundOnce(id);
    }

    @Test
    void a_pdf_that_was_not_made_comes_out_the_same_elsewhere_and_nothing_is_signed_twice() throws IOException {
        String id = they.offered(framework);
        ok(they.sign(they.head, id));
        String hash = they.sub.get(they.path + "/" + id).textAt("shown/sha256");
        Caller sub = they.sub.with("Idempotency-Key", UUID.randomUUID().toString());
        String before = they.inForce(framework);
        byte[] there;
        try (ReplicaProcess replica = ReplicaProcess.beside(they.server, Map.of())) {
            there = pdf(they.sub.at(replica.base()), before);
            assertThat(outcome(sub.at(replica.base()), id, hash)).isEqualTo("200");
            CompletableFuture<Void> asked = CompletableFuture.runAsync(() -> pdf(they.sub.at(replica.base()), id))
                    .exceptionally(cut -> null);
            replica.kill();
            asked.join();
        }

        assertThat(outcome(sub, id, hash)).as("the answer that was lost").isEqualTo("200");
        assertThat(they.sign(they.sub, id, hash).problem()).isEqualTo("agreement-nothing-open");
        boundOnce(id);
        byte[] made = pdf(they.sub, id);
        assertThat(pdf(they.head, id)).isEqualTo(made);
        assertThat(pdf(they.sub, before)).as("as the replica made it").isEqualTo(there);
        try (PDDocument document = Loader.loadPDF(made)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", "")).contains(hash);
        }
    }

    private static void boundOnce(String id) {
        Answer agreement = ok(they.head.get(they.path + "/" + id));
        assertThat(agreement.textAt("state")).isEqualTo("IN_FORCE");
        assertThat(agreement.at("shown/signatures").size()).isEqualTo(2);
        assertThat(they.server.fixtures().value("""
                select string_agg(step, ' ' order by id) from loodlijn.agreement_step where agreement_id = ?::uuid""", id))
                .isEqualTo("OFFER SIGN COUNTERSIGN");
    }

    private static String outcome(Caller caller, String id, String hash) {
        try {
            return Integer.toString(they.sign(caller, id, hash).status());
        } catch (UncheckedIOException cut) {
            return "no answer";
        }
    }

    private static byte[] pdf(Caller caller, String id) {
        return ok(caller.with("Accept", "application/pdf, application/problem+json").get(they.path + "/" + id + "/versions/1/pdf")).bytes();
    }
}
