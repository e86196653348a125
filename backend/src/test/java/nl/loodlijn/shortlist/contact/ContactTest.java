package nl.loodlijn.shortlist.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.ErasedKind;
import nl.loodlijn.testing.Eventually;
import nl.loodlijn.testing.NewTenant;
import nl.loodlijn.testing.TestServer;

/** A head contractor asks, a provider answers, both see how long it takes, and nobody else sees what. */
class ContactTest {
    private static final String NEEDED = "Een plek voor een kind van 9 met angst, vanaf volgende maand.";

    private final TestServer server = TestServer.running();
    private final NewTenant tenant = server.newTenant();
    private final String path = tenant.path("contact-requests");

    @Test
    void what_is_asked_is_seen_answered_and_closed_and_both_follow_it() {
        Caller head = tenant.as(Role.HEAD_CONTRACTOR);
        Caller sub = tenant.as(Role.SUBCONTRACTOR);
        UUID provider = provider("Praktijk Zeewind", "Praktijk Zeewind", null);
        UUID offer = server.fixtures().id(
                "insert into loodlijn.listing (tenant_id, provider_id, title) values (?, ?, 'Angst') returning id",
                tenant.id(), provider);
        assertThat(head.get(tenant.path("providers/" + provider + "/contact-reach")).textAt("inApp")).isEqualTo("true");

        Answer asked = head.post(path, "{\"providerId\":\"%s\",\"listingId\":\"%s\",\"needed\":\"%s\"}".formatted(provider, offer, NEEDED));
        assertThat(asked.status()).isEqualTo(201);
        assertThat(asked.textAt("state")).isEqualTo("OPEN");
        assertThat(asked.textAt("listingTitle")).isEqualTo("Angst");
        assertThat(asked.textAt("termDays")).isEqualTo("3");
        assertThat(asked.textAt("workingDays")).isEqualTo("0");
        String one = path + "/" + asked.textAt("id");

        assertThat(sub.get(path + "?side=received").textAt("items/0/needed")).isEqualTo(NEEDED);
        assertThat(sub.get(path + "?side=asked").at("items").size()).isZero();
        assertThat(sub.post(one + "/seen").textAt("state")).isEqualTo("SEEN");
        assertThat(sub.post(one + "/seen").status()).as("done again it changes nothing").isEqualTo(200);
        assertThat(head.get(one).textAt("state")).isEqualTo("SEEN");

        Answer answered = sub.post(one + "/answer", "{\"answer\":\"Er is plek in week 3.\"}");
        assertThat(answered.textAt("state")).isEqualTo("ANSWERED");
        Answer seen = head.get(one);
        assertThat(seen.textAt("answer")).isEqualTo("Er is plek in week 3.");
        assertThat(seen.textAt("answeredBy")).startsWith("Persoon subcontractor");
        Eventually.holds(Duration.ofSeconds(5), () -> assertThat(head.get("/api/v1/tenants/" + tenant.slug() + "/notifications").text())
                .contains("Praktijk Zeewind heeft uw contactverzoek beantwoord."));

        assertThat(head.post(one + "/closing").textAt("state")).isEqualTo("CLOSED");
        assertThat(head.post(one + "/closing").problem()).isEqualTo("contact-over");
        assertThat(sub.post(one + "/answer", "{\"answer\":\"Toch niet.\"}").problem()).isEqualTo("contact-over");
    }

    @Test
    void it_goes_by_mail_to_the_named_contact_who_need_not_have_an_account() {
        Caller head = tenant.as(Role.HEAD_CONTRACTOR);
        String address = "plaatsing-" + UUID.randomUUID() + "@voorbeeld.nl";
        UUID provider = provider("Praktijk Helm", null, address);

        Answer asked = ask(head, provider, NEEDED);

        assertThat(asked.textAt("inApp")).isEqualTo("false");
        assertThat(asked.textAt("mailed")).isEqualTo("true");
        String text = server.fixtures().value("select subject || ' ' || body_text from loodlijn.mail_outbox where recipient = ?", address);
        assertThat(text).contains("Contactverzoek van Stichting Duinrand Jeugdhulp", NEEDED,
                "/app/" + tenant.slug() + "/contact/" + asked.textAt("id"));
    }

    @Test
    void it_waits_on_the_provider_and_after_its_term_on_both_once_more() {
        Caller head = tenant.as(Role.HEAD_CONTRACTOR);
        Caller sub = tenant.as(Role.SUBCONTRACTOR);
        Answer asked = ask(head, provider("Praktijk Zeewind", "Praktijk Zeewind", null), NEEDED);

        assertThat(today(sub)).contains("contact-request", "Contactverzoek van Stichting Duinrand Jeugdhulp")
                .doesNotContain("contact-overdue");
        assertThat(today(head)).doesNotContain("contact-unanswered");

        server.fixtures().execute("update loodlijn.contact_request set created_at = created_at - interval '20 days' where tenant_id = ?",
                tenant.id());
        assertThat(today(sub)).contains("contact-overdue").doesNotContain("\"contact-request\"");
        assertThat(today(head)).contains("contact-unanswered", "Nog geen antwoord van Praktijk Zeewind");
        Answer late = head.get(path + "/" + asked.textAt("id"));
        assertThat(late.textAt("late")).isEqualTo("true");
        assertThat(Integer.parseInt(late.textAt("workingDays"))).isBetween(10, 15);
    }

    @Test
    void both_sides_find_it_and_nobody_else_does() {
        Caller head = tenant.as(Role.HEAD_CONTRACTOR);
        Caller sub = tenant.as(Role.SUBCONTRACTOR);
        String id = ask(head, provider("Praktijk Zeewind", "Praktijk Zeewind", null), NEEDED).textAt("id");

        assertThat(found(head, "zeew")).contains("\"contact-request\"", "/contact/" + id, "open · ");
        assertThat(found(sub, "duinr")).contains("\"contact-request\"", "/contact/" + id);
        assertThat(found(head, "angst")).as("what was written is not looked in").doesNotContain("contact-request");
        assertThat(found(ofAnotherOrganisation(), "zeew")).doesNotContain("contact-request");
        assertThat(found(tenant.as(Role.CONTRACT_MANAGER), "zeew")).doesNotContain("contact-request");
    }

    @Test
    void the_region_decides_within_how_many_working_days_an_answer_comes() {
        Caller admin = tenant.as(Role.REGION_ADMIN);
        assertThat(admin.with("If-Match", "\"0\"").put(tenant.path("settings"), "{\"name\":\"Regio\",\"contactDays\":61}").text())
                .contains("/contactDays");
        assertThat(admin.with("If-Match", "\"0\"").put(tenant.path("settings"), "{\"name\":\"Regio\",\"contactDays\":5}").status())
                .isEqualTo(200);
        assertThat(admin.get(tenant.path("settings")).textAt("contactDays")).isEqualTo("5");

        Caller head = tenant.as(Role.HEAD_CONTRACTOR);
        assertThat(ask(head, provider("Praktijk Zeewind", null, "info@zeewind.voorbeeld.nl"), NEEDED).textAt("termDays")).isEqualTo("5");
        admin.with("If-Match", "\"1\"").put(tenant.path("settings"), "{\"name\":\"Regio\"}");
        assertThat(head.get(path + "?side=asked").textAt("items/0/termDays")).as("as it was when it was asked").isEqualTo("5");
        assertThat(ask(head, provider("Praktijk Bos", null, "info@bos.voorbeeld.nl"), NEEDED).textAt("termDays")).isEqualTo("3");
    }

    @Test
    void what_cannot_be_asked_is_refused_with_what_to_do() {
        Caller head = tenant.as(Role.HEAD_CONTRACTOR);
        UUID provider = provider("Praktijk Zeewind", null, "info@zeewind.voorbeeld.nl");

        assertThat(ask(head, provider, "Voor 111222333").textAt("errors/0/code")).isEqualTo("citizen-service-number");
        assertThat(ask(head, provider, "Geboren 3-4-2012").textAt("errors/0/code")).isEqualTo("date-of-birth");
        assertThat(ask(head, provider, " ").textAt("errors/0/pointer")).isEqualTo("/needed");
        assertThat(ask(head, provider, "n".repeat(1001)).textAt("errors/0/pointer")).isEqualTo("/needed");
        assertThat(ask(head, provider("Praktijk Zwijgt", null, null), NEEDED).problem()).isEqualTo("contact-unreachable");
        assertThat(ask(head, provider("Duinrand", "Stichting Duinrand Jeugdhulp", "a@b.nl"), NEEDED).problem())
                .isEqualTo("contact-own-organisation");
        assertThat(ask(head, UUID.randomUUID(), NEEDED).problem()).isEqualTo("not-found");
        UUID stopped = provider("Praktijk Over", null, "info@over.voorbeeld.nl");
        server.fixtures().execute(
                "update loodlijn.provider set stop_kind = 'CEASED', stopped_on = current_date, stop_source = 'KvK' where id = ?", stopped);
        assertThat(ask(head, stopped, NEEDED).problem()).isEqualTo("contact-stopped-provider");

        assertThat(ask(head, provider, NEEDED).status()).isEqualTo(201);
        assertThat(ask(head, provider, NEEDED).problem()).isEqualTo("contact-already-open");
        assertThat(head.get(path + "?side=elders").textAt("errors/0/pointer")).isEqualTo("side");
    }

    @Test
    void each_side_does_its_own_steps_only() {
        Caller head = tenant.as(Role.HEAD_CONTRACTOR);
        Caller sub = tenant.as(Role.SUBCONTRACTOR);
        String one = path + "/" + ask(head, provider("Praktijk Zeewind", "Praktijk Zeewind", null), NEEDED).textAt("id");

        assertThat(head.post(one + "/answer", "{\"answer\":\"Ja\"}").problem()).isEqualTo("contact-other-side");
        assertThat(head.post(one + "/seen").problem()).isEqualTo("contact-other-side");
        assertThat(sub.post(one + "/closing").problem()).isEqualTo("permission-missing");
        assertThat(sub.post(one + "/answer", "{\"answer\":\"BSN 111222333\"}").textAt("errors/0/pointer")).isEqualTo("/answer");
    }

    @Test
    void nobody_but_the_two_sees_it_and_the_region_only_counts() {
        Caller head = tenant.as(Role.HEAD_CONTRACTOR);
        Caller sub = tenant.as(Role.SUBCONTRACTOR);
        Answer asked = ask(head, provider("Praktijk Zeewind", "Praktijk Zeewind", null), NEEDED);
        String one = path + "/" + asked.textAt("id");
        Caller other = ofAnotherOrganisation();
        Caller region = tenant.as(Role.CONTRACT_MANAGER);
        NewTenant elsewhere = server.newTenant();

        for (String of : new String[]{one, one + "/answer", one + "/seen", one + "/closing"}) {
            boolean read = of.equals(one);
            assertThat((read ? other.get(of) : other.post(of, "{\"answer\":\"Ja\"}")).problem()).as(of).isEqualTo("not-found");
            assertThat((read ? region.get(of) : region.post(of, "{\"answer\":\"Ja\"}")).problem()).as(of).isEqualTo("permission-missing");
            assertThat((read ? server.anonymous().get(of) : server.anonymous().post(of, "{}")).status()).as(of).isIn(401, 403);
        }
        assertThat(other.get(path + "?side=received").at("items").size()).isZero();
        assertThat(other.get(path + "?side=asked").at("items").size()).isZero();
        Caller sameOrganisationElsewhere = elsewhere.as(Role.HEAD_CONTRACTOR);
        assertThat(sameOrganisationElsewhere.get(elsewhere.path("contact-requests?side=asked")).at("items").size()).isZero();
        assertThat(sameOrganisationElsewhere.get(elsewhere.path("contact-requests/" + asked.textAt("id"))).problem())
                .isEqualTo("not-found");

        sub.post(one + "/answer", "{\"answer\":\"Ja\"}");
        Answer figures = region.get(tenant.path("contact-figures"));
        assertThat(figures.textAt("asked")).isEqualTo("1");
        assertThat(figures.textAt("answered")).isEqualTo("1");
        assertThat(figures.textAt("medianWorkingDays")).isIn("0", "0.0");
        assertThat(figures.text()).doesNotContain("Zeewind", "Duinrand");
        assertThat(head.get(tenant.path("contact-figures")).problem()).isEqualTo("permission-missing");
        assertThat(region.get(tenant.path("audit?limit=100")).text()).contains("contact_request").doesNotContain(NEEDED, "volgende maand");
    }

    @Test
    void of_two_who_ask_at_once_one_request_comes_of_it_and_of_two_answers_one_stands() throws Exception {
        Caller head = tenant.as(Role.HEAD_CONTRACTOR);
        Caller sub = tenant.as(Role.SUBCONTRACTOR);
        UUID provider = provider("Praktijk Zeewind", "Praktijk Zeewind", null);

        List<Answer> asked = atOnce(() -> ask(head, provider, NEEDED), () -> ask(head, provider, NEEDED));
        assertThat(asked).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);

        String one = path + "/" + sub.get(path + "?side=received").textAt("items/0/id");
        List<Answer> answered = atOnce(() -> sub.post(one + "/answer", "{\"answer\":\"Ja\"}"),
                () -> sub.post(one + "/answer", "{\"answer\":\"Nee\"}"));
        assertThat(answered).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void a_list_is_read_page_by_page() {
        Caller head = tenant.as(Role.HEAD_CONTRACTOR);
        for (int number = 0; number < 3; number++) {
            ask(head, provider("Praktijk " + number, null, "info" + number + "@voorbeeld.nl"), NEEDED);
        }
        Answer first = head.get(path + "?side=asked&limit=2");
        assertThat(first.at("items").size()).isEqualTo(2);
        assertThat(first.textAt("items/0/providerName")).isEqualTo("Praktijk 2");
        Answer second = head.get(path + "?side=asked&limit=2&after=" + first.textAt("next"));
        assertThat(second.at("items").size()).isEqualTo(1);
        assertThat(second.textAt("items/0/providerName")).isEqualTo("Praktijk 0");
        head.post(path + "/" + second.textAt("items/0/id") + "/closing");
        assertThat(head.get(path + "?side=asked&waiting=true").at("items").size()).isEqualTo(2);
    }

    @Test
    void it_is_erased_a_year_after_it_was_over() {
        Caller head = tenant.as(Role.HEAD_CONTRACTOR);
        ask(head, provider("Praktijk Oud", null, "oud@voorbeeld.nl"), NEEDED);
        ask(head, provider("Praktijk Nieuw", null, "nieuw@voorbeeld.nl"), NEEDED);
        server.fixtures().execute(
                "update loodlijn.contact_request set created_at = now() - interval '367 days' where tenant_id = ? and provider_name = 'Praktijk Oud'",
                tenant.id());

        ErasedKind.of(server, "contact-request");

        assertThat(head.get(path + "?side=asked").text()).contains("Praktijk Nieuw").doesNotContain("Praktijk Oud");
    }

    private String found(Caller who, String typed) {
        return who.get(tenant.path("find?q=" + typed)).text();
    }

    private String today(Caller who) {
        return who.get(tenant.path("today")).text();
    }

    private Answer ask(Caller who, UUID provider, String needed) {
        return who.post(path, "{\"providerId\":\"%s\",\"needed\":\"%s\"}".formatted(provider, needed));
    }

    private UUID provider(String name, @Nullable String organisation, @Nullable String email) {
        UUID id = server.fixtures().id("insert into loodlijn.provider (tenant_id, name) values (?, ?) returning id", tenant.id(), name);
        if (organisation != null) {
            server.fixtures().execute("update loodlijn.provider set organisation_id = ? where id = ?",
                    server.fixtures().organisation(organisation), id);
        }
        if (email != null) {
            server.fixtures().execute("update loodlijn.provider set email = ? where id = ?", email, id);
        }
        return id;
    }

    private Caller ofAnotherOrganisation() {
        Caller caller = server.newPerson("ander-" + UUID.randomUUID() + "@voorbeeld.nl");
        UUID organisation = server.fixtures().id("insert into loodlijn.organisation (name) values (?) returning id",
                "Ander " + UUID.randomUUID());
        server.fixtures().execute("""
                insert into loodlijn.membership (tenant_id, person_id, party_kind, party_id, role, valid_from)
                values (?, ?, 'ORGANISATION', ?, 'HEAD_CONTRACTOR', current_date - 1)""", tenant.id(), server.personOf(caller),
                organisation);
        Eventually.holds(Duration.ofSeconds(10), () -> assertThat(caller.get("/api/v1/me").text()).contains(tenant.slug()));
        return caller;
    }

    private static List<Answer> atOnce(Callable<Answer> one, Callable<Answer> other) throws Exception {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<Answer>> asked = both.invokeAll(List.of(one, other));
            return List.of(asked.get(0).get(), asked.get(1).get());
        }
    }
}
