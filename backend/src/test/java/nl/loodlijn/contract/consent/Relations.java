package nl.loodlijn.contract.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;

import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.Eventually;
import nl.loodlijn.testing.NewTenant;
import nl.loodlijn.testing.TestServer;

/** A region of the test's own with Alkmaar and Bergen, a head contractor, a subcontractor on its list, and who decides. */
public final class Relations {
    public final NewTenant tenant;
    public final Caller head;
    public final Caller sub;
    public final Caller manager;
    public final String path;
    public final UUID zeewind;
    private final TestServer server = TestServer.running();

    public Relations(NewTenant tenant) {
        this.tenant = tenant;
        for (String code : new String[]{"GM0361", "GM0373"}) {
            server.fixtures().execute("""
                    insert into loodlijn.tenant_municipality (tenant_id, municipality_code, valid_from)
                    select ?::uuid, ?, date '2020-01-01' where not exists (
                        select from loodlijn.tenant_municipality where tenant_id = ?::uuid and municipality_code = ?)""",
                    tenant.id().toString(),
                    code, tenant.id().toString(), code);
        }
        this.head = tenant.as(Role.HEAD_CONTRACTOR);
        this.sub = tenant.as(Role.SUBCONTRACTOR);
        this.manager = tenant.as(Role.CONTRACT_MANAGER);
        this.path = tenant.path("subcontractings");
        this.zeewind = provider("Praktijk Zeewind " + UUID.randomUUID(), "Praktijk Zeewind", "12345678");
    }

    /** Of the list; kvk and organisation may be empty. */
    UUID provider(String name, String organisation, String kvk) {
        return server.fixtures().id(
                "insert into loodlijn.provider (tenant_id, name, organisation_id, kvk_number) select ?, ?, (select id from loodlijn.organisation where name = ? limit 1), nullif(?, '') returning id",
                tenant.id(), name, organisation, kvk);
    }

    public LocalDate today() {
        return Netherlands.today(server.bean(Clock.class));
    }

    /** Somebody who decides for a municipality; makes that each municipality decides. */
    public Caller officer(String code) {
        server.fixtures().execute("""
                insert into loodlijn.tenant_settings (tenant_id, consent_by, updated_at, updated_by) values (?, 'MUNICIPALITIES', now(), ?)
                on conflict (tenant_id) do update set consent_by = 'MUNICIPALITIES'""", tenant.id(), server.personOf(manager));
        Caller officer = server.newPerson("beleid-" + UUID.randomUUID() + "@voorbeeld.nl");
        server.fixtures().execute("""
                insert into loodlijn.membership (tenant_id, person_id, party_kind, party_id, role, valid_from)
                select tenant_id, ?, 'MUNICIPALITY', id, 'POLICY_OFFICER', current_date - 1 from loodlijn.tenant_municipality
                 where tenant_id = ? and municipality_code = ?""", server.personOf(officer), tenant.id(), code);
        Eventually.holds(Duration.ofSeconds(10), () -> assertThat(officer.get("/api/v1/me").text()).contains(tenant.slug()));
        return officer;
    }

    /** One that was asked about, answered and consented to, with these words in all that was written; its id. */
    public String consented(String words) {
        String id = ok(head.post(path, json(zeewind, false, today().plusDays(10), "GM0361").replace("Behandeling bij angst", words)))
                .textAt("id");
        String question = ok(manager.post(one(id) + "/questions", "{\"question\":\"%s\"}".formatted(words))).textAt("questions/0/id");
        ok(head.post(one(id) + "/questions/" + question + "/answer", "{\"answer\":\"%s\"}".formatted(words)));
        ok(decide(manager, id, true, words));
        return id;
    }

    String json(UUID provider, boolean selfEmployed, LocalDate startsOn, String... municipalities) {
        return """
                {"providerId":"%s","selfEmployed":%s,"categories":["45"],"municipalities":["%s"],"task":"Behandeling bij angst","startsOn":"%s"}"""
                .formatted(provider, selfEmployed, String.join("\",\"", municipalities), startsOn);
    }

    /** Begins in ten days. */
    public Answer report(String... municipalities) {
        return head.post(path, json(zeewind, false, today().plusDays(10), municipalities));
    }

    /** The id of a report that waits. */
    public String reported(String... municipalities) {
        return ok(report(municipalities)).textAt("id");
    }

    public Answer decide(Caller who, String id, boolean consented, String reason) {
        return who.post(path + "/" + id + "/decision", "{\"consented\":%s,\"reason\":\"%s\"}".formatted(consented, reason));
    }

    public String one(String id) {
        return path + "/" + id;
    }

    public static Answer ok(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
        return answer;
    }
}
