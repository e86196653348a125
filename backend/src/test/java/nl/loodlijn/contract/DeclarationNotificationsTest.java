package nl.loodlijn.contract;

import static nl.loodlijn.admission.Applicant.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.Eventually;
import nl.loodlijn.testing.TestServer;

/** Who is told what of a declaration, and of a month of which nothing was declared. */
class DeclarationNotificationsTest {
    private Declaring d;

    @BeforeEach
    void agreements_run_since_last_month() {
        d = new Declaring();
    }

    @AfterEach
    void clock() {
        TestServer.running().clock().reset();
    }

    @Test
    void the_region_is_told_once_of_each_version_that_is_sent() {
        Caller other = colleague("TENANT", d.they.tenant.id(), Role.CONTRACT_MANAGER);

        String id = d.sent(d.sub, d.agreement, d.hours("10", 90_000));

        for (Caller one : List.of(d.manager, other)) {
            assertThat(told(one, "declaration-decide")).isEqualTo(id + " 1");
            assertThat(texts(one)).contains("Praktijk Zeewind declareerde over " + month() + ": ", "declaraties/" + id)
                    .doesNotContain("90000", "900,");
        }
        assertThat(told(d.sub, "declaration-decide")).isEmpty();
        assertThat(told(d.head, "declaration-decide")).isEmpty();
        ok(d.correct(d.sub, id, "Twee uur te veel"));
        ok(d.write(d.sub, id, d.hours("8", 72_000)));
        ok(d.send(d.sub, id));
        assertThat(told(other, "declaration-decide")).isEqualTo(id + " 1," + id + " 2");
    }

    @Test
    void who_declared_is_told_that_it_is_approved_and_no_other_provider() {
        String id = d.sent(d.sub, d.agreement, d.hours("10", 90_000));
        Caller colleague = colleague("ORGANISATION", d.they.subId, Role.SUBCONTRACTOR);

        ok(d.approve(id));

        assertThat(told(d.sub, "declaration-approved")).isEqualTo(id + " 1");
        assertThat(told(colleague, "declaration-approved")).isEqualTo(id + " 1");
        assertThat(texts(d.sub)).contains("Uw declaratie over " + month() + " is goedgekeurd");
        assertThat(told(d.head, "declaration-approved")).isEmpty();
        assertThat(told(d.manager, "declaration-approved")).as("who does it knows").isEmpty();
    }

    @Test
    void who_declared_is_told_that_it_is_disputed_and_reads_why_where_it_stands() {
        String id = d.sent(d.head, d.framework, d.hours("3", 30_000));

        ok(d.current(d.manager, id).post(d.path + "/" + id + "/dispute", "{\"reason\":\"Meer uren dan toegewezen\"}"));

        assertThat(told(d.head, "declaration-correct")).isEqualTo(id + " 1");
        assertThat(texts(d.head)).contains("betwist uw declaratie over " + month()).doesNotContain("Meer uren");
        assertThat(told(d.sub, "declaration-correct")).isEmpty();
        assertThat(ok(d.head.get(d.path + "/" + id)).textAt("versions/0/dispute")).isEqualTo("Meer uren dan toegewezen");
    }

    @Test
    void a_month_that_is_over_is_asked_for_twice_and_no_more_once_it_was_sent() {
        LocalDate first = d.month.plusMonths(1).atDay(1);
        LocalDate last = d.month.plusMonths(1).atEndOfMonth();
        d.sent(d.sub, d.agreement, d.hours("10", 90_000));

        remind(d.month.atEndOfMonth());
        assertThat(told(d.head, "declaration-due")).as("the month is not over").isEmpty();
        remind(first);
        remind(first.plusDays(3));
        assertThat(told(d.head, "declaration-due").split(",", -1)).as("of the framework, and of the fee under the agreement")
                .containsExactlyInAnyOrder(d.framework + " " + d.month + " first", d.agreement + " " + d.month + " first");
        assertThat(texts(d.head)).contains("U declareerde nog niets over " + month());
        assertThat(told(d.sub, "declaration-due")).isEmpty();
        assertThat(told(d.manager, "declaration-due")).isEmpty();
        d.sent(d.head, d.framework, d.hours("3", 30_000));
        remind(last.minusDays(6));
        remind(last);
        assertThat(told(d.head, "declaration-due")).contains(d.agreement + " " + d.month + " last")
                .doesNotContain(d.framework + " " + d.month + " last");
        remind(last.plusDays(1));
        assertThat(told(d.head, "declaration-due")).contains(d.month.plusMonths(1) + " first")
                .doesNotContain(d.month.plusMonths(1) + " last");
    }

    @Test
    void a_month_that_was_not_declared_waits_under_today_until_it_is_sent() {
        assertThat(today(d.sub))
                .contains("declaration-due", "declaraties?agreement=" + d.agreement, d.month.plusMonths(1).atEndOfMonth().toString())
                .doesNotContain(d.framework);
        assertThat(today(d.head)).contains("declaraties?agreement=" + d.framework, "declaraties?agreement=" + d.agreement);
        assertThat(today(d.manager)).doesNotContain("declaration-due");
        d.begin(d.sub, d.agreement);
        assertThat(today(d.sub)).as("a draft is not declared").contains("declaration-due");

        String id = ok(d.sub.get(d.path)).textAt("items/0/id");
        ok(d.write(d.sub, id, d.hours("10", 90_000)));
        ok(d.send(d.sub, id));

        assertThat(today(d.sub)).doesNotContain("declaration-due");
    }

    @Test
    void a_region_that_takes_no_declarations_asks_nobody_for_them() {
        d.they.server.fixtures().execute("delete from loodlijn.invoice_details where tenant_id = ? and party_id = tenant_id",
                d.they.tenant.id());

        remind(d.month.plusMonths(1).atDay(1));

        assertThat(told(d.head, "declaration-due")).isEmpty();
        assertThat(today(d.sub)).doesNotContain("declaration-due");
    }

    private Caller colleague(String kind, UUID party, Role role) {
        Caller caller = d.they.server.newPerson("collega-" + UUID.randomUUID() + "@voorbeeld.nl");
        d.they.server.fixtures().execute(
                """
                insert into loodlijn.membership (tenant_id, person_id, party_kind, party_id, role, valid_from) values (?, ?, ?, ?, ?, current_date - 1)""",
                d.they.tenant.id(), d.they.server.personOf(caller), kind, party, role.name());
        Eventually.holds(Duration.ofSeconds(10), () -> assertThat(caller.get("/api/v1/me").text()).contains(d.they.tenant.slug()));
        return caller;
    }

    private void remind(LocalDate day) {
        d.they.server.fixtures().value("select loodlijn.remind_of_declarations(?, now())", java.sql.Date.valueOf(day));
    }

    private String told(Caller who, String kind) {
        return d.they.server.fixtures().value("""
                select coalesce(string_agg(subject, ',' order by subject), '') from loodlijn.notification
                 where tenant_id = ? and person_id = ? and kind = ?""", d.they.tenant.id(), d.they.server.personOf(who), kind);
    }

    private String texts(Caller who) {
        return ok(who.get(d.they.tenant.path("notifications"))).text();
    }

    private String today(Caller who) {
        return ok(who.get(d.they.tenant.path("today?visit=false"))).text();
    }

    private String month() {
        return DateTimeFormatter.ofPattern("MMMM yyyy", Locale.of("nl")).format(d.month);
    }
}
