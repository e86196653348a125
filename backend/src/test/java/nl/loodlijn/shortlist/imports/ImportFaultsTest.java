package nl.loodlijn.shortlist.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Eventually;
import nl.loodlijn.testing.HugeUpload;

/** What goes wrong: files too large or not readable, people who may not, two at once, a connection that breaks. */
class ImportFaultsTest {
    private static final int MEGABYTE = 1024 * 1024;
    private static final String LINE = "Praktijk Zeewind,EMDR,Alkmaar,Jeugd,Trauma,4,Kom langs,072 123 45 67,";

    private final ImportClient region = ImportClient.inNewRegion("GM0361", "GM0373");

    @Test
    void aFileOfTwoGigabytesIsRefusedBeforeItIsReceived() {
        HugeUpload upload = HugeUpload.of(region.server().base(), region.caller(), region.path("imports"), 2048L * MEGABYTE);

        assertThat(upload.answer()).startsWith("HTTP/1.1 413").contains("application/problem+json").contains("\"code\":\"too-large\"");
        assertThat(upload.sent()).isLessThan(50L * MEGABYTE);
        assertThat(region.upload(ImportClient.HEADER + "\n" + LINE + "\n").status()).isEqualTo(201);
    }

    @Test
    void aWorkbookThatUnpacksToGigabytesIsRefusedAndKeepsNothing() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.setLevel(Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            for (int megabyte = 0; megabyte < 2048; megabyte++) {
                zip.write(new byte[MEGABYTE]);
            }
        }
        assertThat(bomb.size()).isLessThan(20 * MEGABYTE);

        assertThat(region.upload(bomb.toByteArray()).problem()).isEqualTo("too-large");
        assertThat(region.caller().get(region.path("imports")).json().size()).isZero();
    }

    @Test
    void aQuotationMarkThatNeverEndsIsNamedByItsLine() {
        String endless = "aanbieder,titel\nZeewind,EMDR\nDuinrand,\"Gesprek\n" + "Helm,CGT\n".repeat(100_000);

        Answer refused = region.upload(endless);

        assertThat(refused.textAt("errors/0/code")).isEqualTo("bad-quotes");
        assertThat(refused.textAt("errors/0/detail")).contains("regel 3");
        assertThat(region.caller().get(region.path("imports")).json().size()).isZero();
    }

    @Test
    void aFileOfMoreThanTwentyMegabytesIsRefusedWithAReason() {
        Answer refused = region.upload(new byte[21 * MEGABYTE]);

        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.problem()).isEqualTo("too-large");
    }

    @Test
    void aFileThatCannotBeReadSaysWhyAndKeepsNothing() {
        assertRefused("nààm,plààts\nÉén,Brêge\n".getBytes(Charset.forName("IBM850")), "wrong-encoding");
        assertRefused(new byte[0], "empty-file");
        assertRefused("aanbieder,titel\n".getBytes(StandardCharsets.UTF_8), "no-lines");
        assertRefused("aanbieder,Aanbieder\na,b\n".getBytes(StandardCharsets.UTF_8), "duplicate-column");
        assertRefused(new byte[]{0, 1, 2, 3, 4, 5, 6, 7}, "not-a-spreadsheet");
        assertThat(region.caller().get(region.path("imports")).json().size()).isZero();
    }

    @Test
    void aFormWithoutAFileIsRefused() {
        Answer refused = region.caller().body("POST", region.path("imports"), "multipart/form-data; boundary=x",
                "--x--\r\n".getBytes(StandardCharsets.UTF_8));

        assertThat(refused.status()).isEqualTo(400);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"REGION_ADMIN", "CONTRACT_MANAGER"}, mode = EnumSource.Mode.EXCLUDE)
    void otherRolesMayNotImport(Role role) {
        var caller = region.server().as(role);
        String imports = "/api/v1/tenants/noord-kennemerland/shortlist/imports";
        Eventually.holds(Duration.ofSeconds(10), () -> assertThat(caller.get("/api/v1/me").text()).contains("noord-kennemerland"));

        assertThat(caller.get(imports).problem()).isEqualTo("permission-missing");
        assertThat(caller.body("POST", imports, "multipart/form-data; boundary=x", "--x--\r\n".getBytes(StandardCharsets.UTF_8)).status())
                .isEqualTo(403);
    }

    @Test
    void whoIsNotSignedInOrOfAnotherTenantSeesNothing() {
        Answer preview = region.preview(LINE);
        ImportClient other = ImportClient.inNewRegion("GM0361");
        ImportClient intruder = new ImportClient(region.server(), region.tenant(), other.caller());
        ImportClient lost = new ImportClient(region.server(), other.tenant(), other.caller());

        assertThat(region.server().anonymous().get(region.path("imports")).status()).isEqualTo(401);
        assertThat(intruder.get(preview).problem()).isEqualTo("unknown-tenant");
        assertThat(lost.get(preview).status()).isEqualTo(404);
        assertThat(lost.lines(preview, "").status()).isEqualTo(404);
        assertThat(lost.commit(preview).status()).isEqualTo(404);
        assertThat(lost.caller().delete(lost.path("imports/" + ImportClient.id(preview))).status()).isEqualTo(404);
        assertThat(other.listings()).isZero();
    }

    @Test
    void writesNeedTheVersion() {
        Answer preview = region.preview(LINE);
        String commit = region.path("imports/" + ImportClient.id(preview) + "/commit");

        assertThat(region.caller().with("Idempotency-Key", "a").post(commit, "{}").status()).isEqualTo(428);
        assertThat(region.caller().with("If-Match", "\"1\"").with("Idempotency-Key", "a").post(commit, "{}").status()).isEqualTo(412);
        assertThat(region.commit(region.upload(ImportClient.HEADER + "\n" + LINE + "\n")).problem()).isEqualTo("import-not-previewed");
    }

    @Test
    void aCommitWithoutABodyDecidesNothingSpecial() {
        Answer preview = region.preview(LINE);

        Answer committed = region.caller().with("If-Match", ImportClient.etag(preview)).with("Idempotency-Key", "zonder-inhoud")
                .post(region.path("imports/" + ImportClient.id(preview) + "/commit"));

        assertThat(committed.at("result/created").getIntValue()).isEqualTo(1);
    }

    @Test
    void theSameKeyAgainGetsTheSameAnswerAndAnotherIsTold() {
        Answer preview = region.preview(LINE);

        Answer first = region.commit(preview, "sleutel", "{}");
        Answer second = region.commit(preview, "sleutel", "{}");

        assertThat(first.status()).isEqualTo(200);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(region.commit(preview, "andere-sleutel", "{}").problem()).isEqualTo("import-already-ended");
        assertThat(region.listings()).isEqualTo(1);
    }

    @Test
    void ofTwoPeopleWhoCommitTheSamePreviewOneWins() {
        Answer preview = region.preview(LINE);
        ImportClient colleague = region.colleague();

        List<Integer> statuses = List.of(CompletableFuture.supplyAsync(() -> region.commit(preview).status()),
                CompletableFuture.supplyAsync(() -> colleague.commit(preview).status())).stream().map(CompletableFuture::join).sorted()
                .toList();

        assertThat(statuses).containsExactly(200, 409);
        assertThat(region.listings()).isEqualTo(1);
    }

    @Test
    void ofTwoPeopleWhoImportTheSameFileOneLooksAgain() {
        ImportClient colleague = region.colleague();
        Answer mine = region.preview(LINE);
        Answer theirs = colleague.preview(LINE);

        assertThat(region.commit(mine).status()).isEqualTo(200);
        Answer refused = colleague.commit(theirs);

        assertThat(refused.problem()).isEqualTo("preview-outdated");
        assertThat(colleague.map(theirs, """
                {"columns":[{"column":"aanbieder","field":"providerName"}],"identity":["aanbieder"]}""").status()).isEqualTo(200);
        assertThat(region.listings()).isEqualTo(1);
        assertThat(region.providers()).isEqualTo(1);
    }

    @Test
    void twoPeopleWhoMapTheSameImportOneIsTold() {
        Answer batch = region.upload(ImportClient.HEADER + "\n" + LINE + "\n");

        assertThat(region.map(batch).status()).isEqualTo(200);
        Answer told = region.colleague().map(batch);
        assertThat(told.problem()).isEqualTo("precondition-failed");
        assertThat(told.textAt("current/state")).isEqualTo("PREVIEW");
        assertThat(told.header("ETag")).isEqualTo(region.get(batch).header("ETag"));
    }

    @Test
    void aCommitWhoseConnectionBreaksInTheMiddleLeavesNothingHalf() throws Exception {
        region.commit(region.preview(LINE));
        Answer preview = region.preview(LINE.replace("EMDR", "CGT"), "Duinrand,Gesprek,Bergen,Jeugd,,,,,", LINE.replace(",4,", ",9,"));
        assertThat(preview.at("summary/changed").getIntValue()).isEqualTo(1);
        CompletableFuture<Answer> broken;
        try (Connection superuser = superuser(); Statement statement = superuser.createStatement()) {
            superuser.setAutoCommit(false);
            // Holds back the commit after it wrote providers and before it writes listings.
            statement.execute("lock table loodlijn.ended_listing in access exclusive mode");
            broken = CompletableFuture.supplyAsync(() -> region.commit(preview));
            Eventually.holds(Duration.ofSeconds(20), () -> assertThat(waiting(statement)).isNotEqualTo(0));
            statement.execute("select pg_terminate_backend(" + waiting(statement) + ")");
            superuser.rollback();
        }
        assertThat(broken.join().status()).isGreaterThanOrEqualTo(500);
        assertThat(region.listings()).isEqualTo(1);
        assertThat(region.providers()).isEqualTo(1);
        assertThat(region.get(preview).textAt("state")).isEqualTo("PREVIEW");

        Answer committed = region.commit(preview);

        assertThat(committed.status()).isEqualTo(200);
        assertThat(region.listings()).isEqualTo(3);
        assertThat(region.providers()).isEqualTo(2);
    }

    @Test
    void fiveThousandLinesTakeSeconds() {
        String lines = String.join("\n", IntStream.range(0, 5_000)
                .mapToObj(i -> "Aanbieder " + i % 400 + ",Aanbod " + i + ",Alkmaar / Bergen,Jeugd,Autisme / ASS|Trauma|Angst," + i % 40
                        + ",Een toelichting van gewone lengte over hoe het aanbod werkt en voor wie het is," + "072 123 45 67,")
                .toList());
        long start = System.nanoTime();
        Answer batch = region.upload(ImportClient.HEADER + "\n" + lines + "\n");
        long uploaded = System.nanoTime();
        Answer preview = region.map(batch);
        long previewed = System.nanoTime();
        Answer committed = region.commit(preview);
        long done = System.nanoTime();

        assertThat(committed.at("result/created").getIntValue()).isEqualTo(5_000);
        assertThat(region.providers()).isEqualTo(400);
        System.out.printf("5,000 lines: upload %d ms, preview %d ms, commit %d ms%n", (uploaded - start) / 1_000_000,
                (previewed - uploaded) / 1_000_000,
                (done - previewed) / 1_000_000);
        assertThat(Duration.ofNanos(done - previewed)).isLessThan(Duration.ofSeconds(30));
        assertThat(region.previewOf(ImportClient.HEADER + "\n" + lines + "\n").at("summary/unchanged").getIntValue()).isEqualTo(5_000);
    }

    private void assertRefused(byte[] file, String code) {
        Answer refused = region.upload(file);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.textAt("errors/0/pointer")).isEqualTo("file");
        assertThat(refused.textAt("errors/0/code")).isEqualTo(code);
    }

    private Connection superuser() throws SQLException {
        return region.server().database().server().connectAsSuperuser(region.server().database().name());
    }

    /** The process of the application that waits for a lock; 0 when there is none. */
    private static int waiting(Statement statement) throws SQLException {
        // Not from pg_stat_activity, which stays as it was first read until the transaction ends.
        try (var rows = statement.executeQuery(
                "select pid from pg_locks where relation = 'loodlijn.ended_listing'::regclass and not granted")) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }
}
