package nl.loodlijn.platform.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import nl.loodlijn.platform.jobs.JobRun;
import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.CheckedIn;
import nl.loodlijn.testing.ErasedKind;
import nl.loodlijn.testing.NewTenant;
import nl.loodlijn.testing.TestServer;

class RetentionTest {
    private final TestServer server = TestServer.running();

    @Test
    void every_table_is_erased_by_age_or_says_why_it_is_kept() {
        List<String> tables = Arrays.asList(server.fixtures()
                .value("""
                select string_agg(c.relname, ',' order by c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where n.nspname in ('loodlijn', 'search') and c.relkind in ('r', 'p') and obj_description(c.oid) ~ '^(tenant|party|organisation|platform):'""")
                .split(","));

        List<String> told = new ArrayList<>(kept().keySet());
        kinds().forEach(kind -> told.add(kind.retention().table()));

        assertThat(tables.stream().filter(table -> !told.contains(table)).map(RetentionTest::whatToAdd)).as("tables without a term")
                .isEmpty();
        assertThat(told.stream().filter(table -> !tables.contains(table))).as("named by RecordKind or KeptTables, but no such table")
                .isEmpty();
    }

    @Test
    void the_page_on_retention_is_the_one_that_the_code_makes() {
        CheckedIn.isSame("docs/retention.md", page(), "RetentionTest");
    }

    @Test
    void what_is_over_is_erased_with_proof_and_what_is_not_stays() {
        String address = "oud-" + UUID.randomUUID() + "@voorbeeld.nl";
        post(address, "now() - interval '91 days'");
        post(address, "now() - interval '89 days'");
        UUID run = UUID.randomUUID();

        server.bean(EraseWhatIsOver.class)
                .run(new JobRun(run, EraseWhatIsOver.NAME, Optional.empty(), Map.of(), server.clock().instant(), 1))
                .block();

        assertThat(server.fixtures().value("select count(*) from loodlijn.mail_outbox where recipient = ?", address)).isEqualTo("1");
        assertThat(server.fixtures().value("select records >= 1 and reason <> '' from loodlijn.erasure where run_id = ? and kind = 'mail'",
                run))
                .isEqualTo("true");
    }

    @Test
    void mail_that_was_given_up_loses_its_text_after_two_weeks() {
        String address = "weg-" + UUID.randomUUID() + "@voorbeeld.nl";
        server.fixtures().execute(
                """
                insert into loodlijn.mail_outbox (id, recipient, subject, body_text, body_html, posted_at, given_up_at, last_error)
                values (gen_random_uuid(), ?, 'Onderwerp', 'Tekst', 'Tekst', now() - interval '16 days', now() - interval '15 days', 'away')""",
                address);

        server.bean(EraseWhatIsOver.class)
                .run(new JobRun(UUID.randomUUID(), EraseWhatIsOver.NAME, Optional.empty(), Map.of(), server.clock().instant(), 1)).block();

        assertThat(server.fixtures().value("select body_text is null and body_html is null from loodlijn.mail_outbox where recipient = ?",
                address))
                .isEqualTo("true");
    }

    @Test
    void an_invitation_that_nobody_took_up_is_erased_with_its_key_and_one_that_was_taken_up_stays() {
        NewTenant tenant = server.newTenant();
        UUID unused = invitation(tenant, null);
        UUID used = invitation(tenant, "2026-01-02T00:00:00Z");

        ErasedKind.of(server, "unused-invitation");

        assertThat(server.fixtures().value("select string_agg(id::text, ',') from loodlijn.invitation where id in (?, ?)", unused, used))
                .isEqualTo(used.toString());
        assertThat(server.fixtures().value("select count(*) from loodlijn.invitation_token where invitation_id = ?", unused))
                .isEqualTo("0");
    }

    @Test
    void a_run_is_erased_when_it_was_over_a_month_ago() {
        UUID old = run("31 days");
        UUID recent = run("29 days");

        ErasedKind.of(server, "run");

        assertThat(server.fixtures().value("select string_agg(id::text, ',') from loodlijn.job_run where id in (?, ?)", old, recent))
                .isEqualTo(recent.toString());
    }

    private UUID run(String ago) {
        UUID id = UUID.randomUUID();
        server.fixtures().execute("insert into loodlijn.job (name) values ('tried-in-a-test') on conflict do nothing");
        server.fixtures().execute("""
                insert into loodlijn.job_run (id, job, due_at, next_attempt_at, state, finished_at)
                select ?, 'tried-in-a-test', ago, ago, 'DONE', ago from (select now() - ?::interval as ago) t""", id, ago);
        return id;
    }

    private UUID invitation(NewTenant tenant, @Nullable String acceptedAt) {
        UUID id = UUID.randomUUID();
        UUID person = server.personOf(tenant.as(Role.REGION_ADMIN));
        server.fixtures().execute("""
                insert into loodlijn.invitation (tenant_id, id, email, name, party_kind, party_id, role, invited_at, invited_by, expires_at,
                        accepted_at, accepted_by)
                values (?, ?, 'oud@voorbeeld.nl', 'Oud', 'TENANT', ?, 'ASSESSOR', '2026-01-01', ?, '2026-01-15', ?::timestamptz, ?)""",
                tenant.id(), id, tenant.id(), person, acceptedAt, acceptedAt == null ? null : person);
        server.fixtures().execute(
                "insert into loodlijn.invitation_token (token_hash, tenant_id, invitation_id) values (sha256(?::bytea), ?, ?)",
                id.toString(), tenant.id(), id);
        return id;
    }

    private static String whatToAdd(String table) {
        return """

                The table "%1$s" does not say how long its rows are kept. Either
                - they are erased by age: a bean of type RecordKind in the module of the table, RecordKind.of(new Retention("<kind>", "%1$s", Period.ofDays(90),
                  "<counted from when>", "<why so long and no longer>", "<what stays>"), repository::erase), where the repository calls a function of the database
                  that deletes at most :atMost rows older than :overBefore and is granted to loodlijn_job (see DraftRetention, erase_runs); or
                - they are kept: a line Map.entry("%1$s", "<why>") in the bean of type KeptTables of the module (KeptByShortlist, KeptByOrganisation,
                  KeptByThePlatform; a new module has one of its own).
                Then write the page: mvn -pl backend -am test -Dtest=RetentionTest -Dsurefire.failIfNoSpecifiedTests=false -Dloodlijn.write=true
                """.formatted(table);
    }

    private void post(String address, String when) {
        server.fixtures().execute(
                "insert into loodlijn.mail_outbox (id, recipient, subject, posted_at, sent_at) values (gen_random_uuid(), ?, 'Onderwerp', "
                        + when + ", " + when + ")",
                address);
    }

    private String page() {
        String kinds = kinds().stream().map(RecordKind::retention)
                .map(kind -> "| " + String.join(" | ", kind.name(), "`" + kind.table() + "`", kind.term().toString(), kind.over(),
                        kind.reason(), kind.kept()) + " |")
                .collect(Collectors.joining("\n"));
        String kept = kept().entrySet().stream().map(entry -> "| `" + entry.getKey() + "` | " + entry.getValue() + " |")
                .collect(Collectors.joining("\n"));
        return """
                # What is kept, for how long, and why

                Generated from the code (`RetentionTest` fails when they differ). A job erases every night what is over, kind by kind, and leaves proof in the table `erasure`: kind, number, when and why, never what was in it.
                Terms are written as ISO 8601: `P90D` is ninety days, `PT24H` is twenty-four hours.

                ## Erased

                | kind | table | term | counted from when | reason | what stays |
                |---|---|---|---|---|---|
                %s

                ## Kept

                Reference data is public and replaced by newer editions; what is published follows its source. Everything else that has no term says why:

                | table | reason |
                |---|---|
                %s
                """.formatted(kinds, kept);
    }

    private List<RecordKind> kinds() {
        return server.beans(RecordKind.class).stream().sorted(java.util.Comparator.comparing(kind -> kind.retention().name())).toList();
    }

    private Map<String, String> kept() {
        Map<String, String> reasons = new TreeMap<>();
        server.beans(KeptTables.class).forEach(module -> reasons.putAll(module.reasons()));
        return reasons;
    }
}
