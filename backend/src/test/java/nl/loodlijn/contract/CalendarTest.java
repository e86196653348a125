package nl.loodlijn.contract;

import static nl.loodlijn.admission.Applicant.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;

import nl.loodlijn.contract.consent.Relations;
import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.ErasedKind;
import nl.loodlijn.testing.Eventually;
import nl.loodlijn.testing.NewTenant;

/** What starts, ends and must be extended: for every party its own, as list, as feed and as reminder. */
class CalendarTest {
    private static Contracting they;
    private static String framework;
    private static String agreement;
    private static LocalDate last;
    private static String path;
    private static String feed;

    @BeforeAll
    static void aRegionContracts() {
        they = Contracting.inNewRegion();
        framework = they.framework();
        last = they.today().plusMonths(6).plusDays(10);
        agreement = signed(they.today().plusMonths(1), last);
        path = they.tenant.path("contract-calendar");
        feed = path + "/feed";
    }

    @Test
    void both_parties_and_the_region_see_what_starts_ends_and_must_be_extended() {
        for (Caller one : List.of(they.head, they.sub, they.manager)) {
            String text = ok(one.get(path + "?source=AGREEMENT")).text();
            assertThat(text).contains("AGREEMENT STARTS " + agreement, "AGREEMENT EXTEND " + agreement, "AGREEMENT ENDS " + agreement,
                    last.minusMonths(6).toString());
        }
        assertThat(ok(they.sub.get(path)).text()).as("between others").doesNotContain(framework);
        assertThat(ok(they.head.get(path)).text()).contains(framework, "MODEL STARTS");
    }

    @Test
    void it_is_narrowed_by_days_by_what_it_is_about_by_what_happens_and_by_words() {
        assertThat(ok(they.head.get(path + "?kind=EXTEND&until=" + last)).text()).contains("AGREEMENT EXTEND " + agreement)
                .doesNotContain("STARTS", "ENDS");
        assertThat(ok(they.head.get(path + "?from=" + last.plusDays(1) + "&until=" + last.plusDays(2))).at("items").size()).isZero();
        assertThat(ok(they.head.get(path + "?q=Zeewind")).text()).contains(agreement).doesNotContain(framework);
        assertThat(ok(they.head.get(path + "?q=%25")).at("items").size()).as("a sign of a pattern stands for itself").isZero();
        assertThat(they.head.get(path + "?kind=NOOIT").text()).contains("unknown-value");
        assertThat(they.head.get(path + "?from=0001-01-01").status()).isEqualTo(400);
        Answer first = ok(they.head.get(path + "?limit=1"));
        Answer second = ok(they.head.get(path + "?limit=1&after=" + first.textAt("next")));
        assertThat(second.textAt("items/0/id")).isNotEqualTo(first.textAt("items/0/id"));
    }

    @Test
    void subcontractors_that_work_are_in_it_for_the_municipality_as_well() {
        NewTenant tenant = they.server.newTenant();
        Relations relations = new Relations(tenant);
        relations.consented("Ambulante hulp");
        Caller officer = relations.officer("GM0361");

        String seen = ok(officer.get(tenant.path("contract-calendar"))).text();

        assertThat(seen).contains("RELATION STARTS").doesNotContain("AGREEMENT");
    }

    @Test
    void a_feed_gives_a_calendar_program_what_its_holder_may_see_and_is_told_once() throws Exception {
        Caller sub = they.sub;
        URI address = URI.create(ok(sub.put(feed, "")).textAt("address"));
        assertThat(ok(sub.get(feed)).text()).contains("madeAt").doesNotContain(address.getPath());

        Answer read = ok(they.server.anonymous().get(address.getPath()));

        assertThat(read.header("Content-Type").orElseThrow()).startsWith("text/calendar");
        assertThat(read.header("X-Robots-Tag")).contains("noindex, nofollow");
        assertThat(read.header("Set-Cookie")).isEmpty();
        assertThat(read.text().lines()).allMatch(line -> line.length() <= 75);
        Calendar calendar = new CalendarBuilder().build(new java.io.StringReader(read.text()));
        calendar.validate(true);
        assertThat(calendar.getComponents(Component.VEVENT)).isNotEmpty();
        assertThat(read.text().replace("\r\n ", ""))
                .contains("UID:agreement-ends-" + agreement, "DTSTART;VALUE=DATE:" + last.toString().replace("-", ""),
                        "Praktijk Zeewind")
                .doesNotContain(framework, "9000", "90,00", "@voorbeeld.nl");
        Answer again = they.server.anonymous().with("If-None-Match", read.header("ETag").orElseThrow()).get(address.getPath());
        assertThat(again.status()).isEqualTo(304);
    }

    @Test
    void a_feed_that_is_replaced_or_withdrawn_is_worth_nothing() {
        String first = URI.create(ok(they.manager.put(feed, "")).textAt("address")).getPath();
        String second = URI.create(ok(they.manager.put(feed, "")).textAt("address")).getPath();
        assertThat(they.server.anonymous().get(first).status()).isEqualTo(404);
        assertThat(they.server.anonymous().get(second).status()).isEqualTo(200);

        assertThat(they.manager.delete(feed).status()).isEqualTo(204);
        assertThat(they.manager.delete(feed).status()).as("done again").isEqualTo(204);

        assertThat(they.server.anonymous().get(second).status()).isEqualTo(404);
        assertThat(they.server.anonymous().get("/agenda/" + "A".repeat(43) + ".ics").status()).isEqualTo(404);
        assertThat(ok(they.manager.get(feed)).has("madeAt")).isFalse();
        assertThat(they.server.fixtures().value("select count(*) from loodlijn.calendar_feed where tenant_id = ? and person_id = ?",
                they.tenant.id(), they.server.personOf(they.manager))).isEqualTo("0");
    }

    @Test
    void whose_access_ended_gets_nothing_from_the_feed_and_it_is_erased_later() {
        Caller left = they.tenant.as(Role.POLICY_OFFICER);
        String address = URI.create(ok(left.put(feed, "")).textAt("address")).getPath();
        assertThat(they.server.anonymous().get(address).status()).isEqualTo(200);

        they.server.fixtures().execute(
                "update loodlijn.membership set ended_at = now() - interval '40 days', valid_until = null where tenant_id = ? and person_id = ?",
                they.tenant.id(), they.server.personOf(left));

        assertThat(they.server.anonymous().get(address).status()).isEqualTo(404);
        ErasedKind.of(they.server, "calendar-feed");
        assertThat(they.server.fixtures().value("select count(*) from loodlijn.calendar_feed where tenant_id = ? and person_id = ?",
                they.tenant.id(), they.server.personOf(left))).isEqualTo("0");
    }

    @Test
    void both_parties_are_reminded_once_of_the_last_day_to_extend_and_of_the_last_day() {
        String mine = signed(they.today(), they.today().plusMonths(8));
        LocalDate extend = they.today().plusMonths(8).minusMonths(6);

        remind(extend.minusDays(61));
        assertThat(reminders(they.sub, mine)).isEmpty();
        remind(extend.minusDays(30));
        remind(extend.minusDays(29));
        assertThat(reminders(they.sub, mine)).as("told once").containsExactly("calendar-extend 60");
        remind(extend.minusDays(3));
        remind(extend.minusDays(2));
        remind(extend.plusDays(1));
        remind(they.today().plusMonths(8).minusDays(3));
        remind(they.today().plusMonths(8));

        for (Caller one : List.of(they.head, they.sub)) {
            assertThat(reminders(one, mine)).containsExactlyInAnyOrder("calendar-extend 60", "calendar-extend 14", "calendar-transition 1",
                    "calendar-ends 30");
        }
        assertThat(reminders(they.manager, mine)).as("between two others").isEmpty();
    }

    @Test
    void the_start_page_tells_the_last_day_to_extend() {
        assertThat(ok(they.sub.get(they.tenant.path("today?visit=false"))).text()).contains("calendar-extend",
                last.minusMonths(6).toString());
        assertThat(ok(they.manager.get(they.tenant.path("today?visit=false"))).text()).doesNotContain(agreement);
    }

    @Test
    void another_provider_and_another_region_see_nothing_of_it() {
        Caller other = another();
        assertThat(ok(other.get(path)).text()).doesNotContain(agreement, framework, "Zeewind");
        String address = URI.create(ok(other.put(feed, "")).textAt("address")).getPath();
        assertThat(ok(they.server.anonymous().get(address)).text()).doesNotContain(agreement, framework, "Zeewind");
        assertThat(they.tenant.as(Role.CARE_PROFESSIONAL).get(path).status()).isEqualTo(403);
        Caller elsewhere = they.server.newTenant().as(Role.CONTRACT_MANAGER);
        assertThat(elsewhere.get(path).status()).isEqualTo(404);
        assertThat(they.server.anonymous().get(path).status()).isEqualTo(401);
    }

    static String signed(LocalDate first, LocalDate last) {
        String id = they.begin(they.head, "HEAD_SUB", they.headSub, they.subId, framework);
        they.written(they.head, id, they.subTerms(9_000, "{\"kind\":\"PERCENTAGE\",\"percent\":10}", first, last));
        ok(they.offer(they.head, id));
        ok(they.sign(they.head, id));
        ok(they.sign(they.sub, id));
        return id;
    }

    private static void remind(LocalDate day) {
        they.server.fixtures().value("select loodlijn.remind_of_calendar(?, now())", java.sql.Date.valueOf(day));
    }

    private static List<String> reminders(Caller who, String agreement) {
        String told = they.server.fixtures().value("""
                select coalesce(string_agg(kind || ' ' || split_part(subject, ' ', 3), ',' order by created_at, kind), '') from loodlijn.notification
                 where tenant_id = ? and person_id = ? and subject like ? and kind like 'calendar-%'""", they.tenant.id(),
                they.server.personOf(who), agreement + " %");
        return told.isEmpty() ? List.of() : List.of(told.split(",", -1));
    }

    private static Caller another() {
        UUID organisation = they.server.fixtures().id("insert into loodlijn.organisation (name) values (?) returning id",
                "Ander " + UUID.randomUUID());
        Caller caller = they.server.newPerson("ander-" + UUID.randomUUID() + "@voorbeeld.nl");
        they.server.fixtures().execute("""
                insert into loodlijn.membership (tenant_id, person_id, party_kind, party_id, role, valid_from)
                values (?, ?, 'ORGANISATION', ?, 'HEAD_CONTRACTOR', current_date - 1)""", they.tenant.id(),
                they.server.personOf(caller), organisation);
        Eventually.holds(Duration.ofSeconds(10), () -> assertThat(caller.get("/api/v1/me").text()).contains(they.tenant.slug()));
        return caller;
    }
}
