package nl.loodlijn.publicsite.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;

import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.NewTenant;
import nl.loodlijn.testing.TestServer;

/** A page is made once for each state of what everyone may read. */
class PagesKeptTest {
    private static final String PAGE = "/wie-helpt?waar=GM0059";
    private final TestServer server = TestServer.running();
    private final NewTenant tenant = server.newTenant();
    private final UUID provider = server.fixtures().id(
            "insert into loodlijn.provider (tenant_id, name, phone) values (?, 'Praktijk Bewaard', '0511 555 010') returning id",
            tenant.id());

    {
        server.fixtures().execute(
                "insert into loodlijn.tenant_municipality (tenant_id, municipality_code, valid_from) values (?, 'GM0059', date '2020-01-01')",
                tenant.id());
        server.fixtures().execute(
                """
                insert into loodlijn.listing (tenant_id, provider_id, title, municipality_codes, public) values (?, ?, 'Hulp', '{GM0059}', true)""",
                tenant.id(), provider);
    }

    @Test
    void a_page_that_did_not_change_is_not_made_again() {
        Answer first = get(PAGE);
        assertThat(first.text()).contains("Praktijk Bewaard");
        // Making it would fail from here on.
        server.fixtures().execute("revoke select on loodlijn.published_listing from loodlijn_public");
        try {
            Answer again = get(PAGE);
            Answer known = server.anonymous().with("If-None-Match", first.header("ETag").orElseThrow()).get(PAGE);

            assertThat(again.status()).isEqualTo(200);
            assertThat(again.bytes()).isEqualTo(first.bytes());
            assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
            for (String header : List.of("Content-Type", "Content-Language", "Content-Security-Policy", "Cache-Control",
                    "X-Content-Type-Options",
                    "Referrer-Policy", "Permissions-Policy")) {
                assertThat(again.headers(header)).as(header).isEqualTo(first.headers(header)).hasSize(1);
            }
            assertThat(again.header("Loodlijn-Request")).as("is of the request").isPresent().isNotEqualTo(first.header("Loodlijn-Request"));
            assertThat(known.status()).isEqualTo(304);
            assertThat(known.bytes()).isEmpty();
            assertThat(known.header("ETag")).isEqualTo(first.header("ETag"));
            assertThat(known.header("Cache-Control")).isEqualTo(first.header("Cache-Control"));
            assertThat(get(PAGE + "&volgorde=naam").status()).as("another address is another page").isEqualTo(500);
        } finally {
            server.fixtures().execute("grant select on loodlijn.published_listing to loodlijn_public");
        }
    }

    @Test
    void the_answer_to_the_next_question_has_every_change() {
        for (int round = 0; round < 20; round++) {
            server.fixtures().execute("update loodlijn.provider set name = ? where id = ?", "Praktijk Ronde " + round, provider);
            assertThat(get(PAGE).text()).contains("Praktijk Ronde " + round);
        }
        server.fixtures().execute("update loodlijn.tenant_municipality set valid_until = current_date - 2 where tenant_id = ?",
                tenant.id());
        assertThat(get(PAGE).text()).doesNotContain("Praktijk Ronde");
    }

    @Test
    void many_who_ask_at_once_while_data_change_all_get_a_page_that_is_right() {
        for (int round = 0; round < 10; round++) {
            String name = "Praktijk Samen " + round;
            server.fixtures().execute("update loodlijn.provider set name = ? where id = ?", name, provider);
            try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<Answer>> answers = IntStream.range(0, 20).mapToObj(person -> people.submit(() -> get(PAGE))).toList();
                assertThat(answers).allSatisfy(answer -> assertThat(answer.get().text()).contains(name));
            }
        }
    }

    @Test
    void a_tag_is_strong_and_of_the_encoding_that_was_asked_for() throws IOException {
        Answer plain = get(PAGE);
        Answer packed = server.anonymous().with("Accept-Encoding", "br, gzip;q=0.8").get(PAGE);
        Answer refused = server.anonymous().with("Accept-Encoding", "gzip;q=0").get(PAGE);

        assertThat(packed.header("Content-Encoding")).contains("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.bytes())).readAllBytes()).isEqualTo(plain.bytes());
        assertThat(plain.header("Content-Encoding")).isEmpty();
        assertThat(refused.header("Content-Encoding")).isEmpty();
        assertThat(plain.header("ETag").orElseThrow()).startsWith("\"");
        assertThat(packed.header("ETag").orElseThrow()).startsWith("\"").isNotEqualTo(plain.header("ETag").orElseThrow());
        assertThat(List.of(plain.headers("Vary"), packed.headers("Vary"))).containsOnly(List.of("Accept-Encoding"));
        for (Answer one : List.of(plain, packed)) {
            assertThat(
                    server.anonymous().with("Accept-Encoding", "gzip").with("If-None-Match", "\"x\", W/" + one.header("ETag").orElseThrow())
                            .get(PAGE).status())
                    .isEqualTo(304);
        }
    }

    @Test
    void every_page_and_file_for_anyone_has_a_tag_and_may_be_kept() {
        for (String path : List.of("/", "/en", PAGE, "/en/who-helps?where=GM0059", "/hulp/autisme", "/en/help/autisme", "/open-data",
                "/en/open-data",
                "/gemeente/GM0059/achtkarspelen", "/sitemap.xml", "/robots.txt", "/favicon.svg", "/wie-helpt?waar=Nergenshuizen",
                get("/aanbieder/" + tenant.slug() + "/" + provider).header("Location").orElseThrow())) {
            Answer answer = get(path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.header("ETag").orElse("")).as(path).matches("\"[A-Za-z0-9_-]{20}\"");
            assertThat(answer.header("Cache-Control").orElse("")).as(path).startsWith("public, max-age=").contains("stale-if-error=86400");
            assertThat(server.anonymous().with("If-None-Match", answer.header("ETag").orElseThrow()).get(path).status()).as(path)
                    .isEqualTo(304);
            assertThat(answer.headers("Set-Cookie")).as(path).isEmpty();
        }
    }

    @Test
    void what_is_refused_missing_or_secret_is_not_kept() {
        for (String path : List.of("/wie-helpt/niets", "/aanbieder/" + tenant.slug() + "/" + UUID.randomUUID(),
                "/wie-doet-wat/" + "A".repeat(43))) {
            assertThat(get(path).header("ETag")).as(path).isEmpty();
        }
    }

    @Test
    void whatever_the_public_role_reads_is_counted_when_it_changes() {
        assertThat(server.fixtures().value("""
                select coalesce(string_agg(c.relname, ','), 'none') from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where n.nspname = 'loodlijn' and c.relkind in ('r', 'p') and c.relname <> 'published_change'
                   and (has_table_privilege('loodlijn_public', c.oid, 'select') or has_any_column_privilege('loodlijn_public', c.oid, 'select'))
                   and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'noted_for_kept_pages')""")).as(
                "tables for which a migration must call note_changes_of").isEqualTo("none");
    }

    @Test
    void adding_up_changes_is_no_change() {
        get(PAGE);
        String before = sum();
        server.fixtures().execute("update loodlijn.published_change set at = at - interval '1 day'");

        server.fixtures().execute("select loodlijn.fold_published_changes(now() - interval '1 hour')");

        assertThat(sum()).isEqualTo(before);
        assertThat(Integer.parseInt(server.fixtures().value("select count(*) from loodlijn.published_change"))).isLessThanOrEqualTo(2);
    }

    private String sum() {
        return server.fixtures().value("select string_agg(part || total, ',' order by part) from (select part, sum(changes) as total "
                + "from loodlijn.published_change group by part) s");
    }

    private Answer get(String path) {
        Answer answer = server.anonymous().get(path);
        assertThat(new String(answer.bytes(), StandardCharsets.UTF_8)).doesNotContain("class=\"stale\"");
        return answer;
    }
}
