package nl.loodlijn.publicsite.open;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.NewTenant;
import nl.loodlijn.testing.TestServer;

/** A region of a test's own that buys for Heiloo (GM0399), with what it publishes. */
final class PublicRegion {
    static final String MUNICIPALITY = "GM0399";
    private static final AtomicInteger CLIENTS = new AtomicInteger();
    final TestServer server = TestServer.running();
    final NewTenant tenant = server.newTenant();
    /** Somebody at an address of the test's own, so that tests do not use up each other's requests. */
    final Caller anyone = client();

    PublicRegion() {
        buysFor(MUNICIPALITY);
    }

    Caller client() {
        return server.anonymous().with("X-Forwarded-For", "2001:db8:0:" + Integer.toHexString(CLIENTS.incrementAndGet()) + "::1");
    }

    void buysFor(String municipality) {
        server.fixtures().execute(
                "insert into loodlijn.tenant_municipality (tenant_id, municipality_code, valid_from) values (?, ?, date '2020-01-01')",
                tenant.id(), municipality);
    }

    /** From today on the region buys for nobody. */
    void stops() {
        server.fixtures().execute("update loodlijn.tenant_municipality set valid_until = current_date - 2 where tenant_id = ?",
                tenant.id());
    }

    UUID organisation(String name) {
        return server.fixtures().id("insert into loodlijn.organisation (name) values (?) returning id", name);
    }

    UUID provider(String name) {
        return server.fixtures().id("""
                insert into loodlijn.provider (tenant_id, name, phone, email, website, organisation_id)
                values (?, ?, '072 555 0101', 'info@voorbeeld.nl', 'https://www.voorbeeld.nl', ?) returning id""", tenant.id(), name,
                organisation(name));
    }

    /** With everything an offer can tell, also what is not public. */
    UUID service(UUID provider, String title) {
        return server.fixtures().id("""
                insert into loodlijn.listing (tenant_id, provider_id, title, kinds, target_groups, expertise, municipality_codes, laws, categories,
                       age_from, age_until, languages, accessible, wait_intake_weeks, wait_intake_text, wait_treatment_weeks, wait_measured_on,
                       stop_from, stop_until, stop_reason, note, intake_criteria, capacity_text, contract_text, free_places, source_url, public, updated_at)
                values (?, ?, ?, '{Behandeling}', '{JEUGD}', '{Trauma}', '{GM0399,GM0363}', '{JEUGDWET}', '{45}', 4, 17, '{nl,tr}', true,
                        8.5, 'Ongeveer twee maanden', 12, date '2020-03-03', date '2020-01-01', date '2099-01-01', 'Geheime reden', 'Geheime notitie',
                        'Geheime voorwaarde', 'Geheime ruimte', 'Geheim contract', 3, 'https://geheim.voorbeeld.nl', true, timestamptz '2020-03-04 12:00Z')
                returning id""", tenant.id(), provider, title);
    }

    /** With nothing that may be left out. */
    UUID bareService(UUID provider, String title) {
        return server.fixtures().id("""
                insert into loodlijn.listing (tenant_id, provider_id, title, municipality_codes, public) values (?, ?, ?, '{GM0399}', true)
                returning id""", tenant.id(), provider, title);
    }

    /** As the register writes it. */
    void relation(UUID head, UUID subcontractor, String from) {
        server.fixtures().execute("""
                insert into loodlijn.published_relation
                select h.tenant_id, gen_random_uuid(), h.organisation_id, h.name, s.organisation_id, s.name, '{GM0399}', %s, null
                  from loodlijn.provider h, loodlijn.provider s where h.id = ? and s.id = ?""".formatted(from), head, subcontractor);
    }
}
