package nl.loodlijn.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.ErasedKind;
import nl.loodlijn.testing.Eventually;
import nl.loodlijn.testing.NewTenant;
import nl.loodlijn.testing.TestServer;

/** Anyone says that something is not right; the provider answers, the region looks along, and who said it sees what became of it. */
class FeedbackTest {
    private static final Pattern STAMP = Pattern.compile("name=\"stamp\" value=\"([^\"]+)\"");

    private final TestServer server = TestServer.running();
    private final NewTenant tenant = server.newTenant();
    private final String path = tenant.path("feedback");
    private final Caller visitor = server.anonymous();

    @Test
    void what_is_not_right_goes_to_the_provider_and_the_region_and_who_said_it_sees_what_became_of_it() {
        Caller sub = tenant.as(Role.SUBCONTRACTOR);
        Caller region = tenant.as(Role.CONTRACT_MANAGER);
        UUID provider = provider("Praktijk Zeewind", "Praktijk Zeewind");
        String page = visitor.get("/aanbieder/" + tenant.slug() + "/" + provider + "/praktijk-zeewind").text();
        String form = formOf(provider);
        assertThat(visitor.get(form).headers("Referrer-Policy")).as("otherwise a browser sends the form from nowhere")
                .containsExactly("same-origin");
        assertThat(page).contains("href=\"" + form + "\"", "Klopt dit niet?");

        Answer sent = send(form, "WAITING_TIME", "Er is een wachttijd van een jaar.", "");

        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.header("Set-Cookie")).isEmpty();
        String state = sent.header("Location").orElseThrow();
        Answer told = visitor.get(state);
        assertThat(told.text())
                .contains("Bedankt voor uw melding", "De aanbieder kijkt het na", "Dat gebeurt uiterlijk op", "Praktijk Zeewind")
                .doesNotContain("wachttijd van een jaar");
        assertThat(told.header("Cache-Control")).contains("no-store");
        assertThat(visitor.get(state.replace("/klopt-niet/melding/", "/en/not-right/report/")).text()).contains("The provider checks it");

        for (Caller one : List.of(sub, region)) {
            Answer list = one.get(path + "?waiting=true");
            assertThat(list.textAt("items/0/name")).isEqualTo("Praktijk Zeewind");
            assertThat(list.textAt("items/0/texts/0")).isEqualTo("Er is een wachttijd van een jaar.");
            assertThat(list.textAt("items/0/termDays")).isEqualTo("10");
            assertThat(one.get(tenant.path("notifications")).text())
                    .contains("Iemand zegt dat op de openbare site iets niet klopt bij Praktijk Zeewind.");
            assertThat(one.get(tenant.path("today")).text()).contains("Klopt niet: Praktijk Zeewind");
        }
        String id = sub.get(path).textAt("items/0/id");
        assertThat(region.post(path + "/" + id + "/answer", "{\"outcome\":\"MENDED\",\"reason\":\"Gedaan\"}").problem())
                .isEqualTo("feedback-other-side");

        Answer answered = sub.post(path + "/" + id + "/answer", "{\"outcome\":\"MENDED\",\"reason\":\"De wachttijd is aangepast.\"}");

        assertThat(answered.textAt("outcome")).isEqualTo("MENDED");
        assertThat(region.get(path + "/" + id).textAt("reason")).isEqualTo("De wachttijd is aangepast.");
        assertThat(region.get(tenant.path("notifications")).text()).contains("De melding over Praktijk Zeewind is beantwoord.");
        assertThat(visitor.get(state).text()).contains("Het klopte niet. Het is verbeterd.").doesNotContain("aangepast");
        assertThat(sub.post(path + "/" + id + "/answer", "{\"outcome\":\"RIGHT\",\"reason\":\"Toch niet\"}").problem())
                .isEqualTo("feedback-over");
        Answer figures = region.get(tenant.path("feedback-figures"));
        assertThat(List.of(figures.textAt("open"), figures.textAt("answered"), figures.textAt("inTime"), figures.textAt("mended")))
                .containsExactly("0", "1", "1", "1");
        assertThat(region.get(tenant.path("audit?limit=100")).text()).contains("Praktijk Zeewind")
                .doesNotContain("wachttijd van een jaar", "De wachttijd is aangepast");
    }

    @Test
    void an_offer_and_a_desk_have_forms_too_and_what_nobody_else_answers_the_region_does() {
        Caller region = tenant.as(Role.REGION_ADMIN);
        server.fixtures().execute(
                "insert into loodlijn.tenant_municipality (tenant_id, municipality_code, valid_from) values (?, 'GM1696', date '2020-01-01')",
                tenant.id());
        UUID provider = provider("Praktijk Stil", null);
        String offer = server.fixtures().value("select id::text from loodlijn.listing where provider_id = ?", provider);
        assertThat(visitor.get("/aanbieder/" + tenant.slug() + "/" + provider + "/praktijk-stil").text())
                .contains("/klopt-niet/dienst/" + tenant.slug() + "/" + offer);
        assertThat(visitor.get("/wie-helpt?waar=GM1696").text()).contains("/klopt-niet/lokaal-team/GM1696", "/klopt-niet/klacht/GM1696");
        assertThat(visitor.get("/klopt-niet/lokaal-team/GM1696").text()).contains("Het lokale team van de gemeente Wijdemeren")
                .doesNotContain("WAITING_TIME");

        assertThat(send("/klopt-niet/dienst/" + tenant.slug() + "/" + offer, "NO_LONGER_HERE", "", "").status()).isEqualTo(303);
        Answer ofTeam = send("/klopt-niet/lokaal-team/GM1696", "CONTACT", "", "");
        assertThat(visitor.get(ofTeam.header("Location").orElseThrow()).text()).contains("Regio voor een test kijkt het na.");
        assertThat(send("/klopt-niet/lokaal-team/GM1696", "WAITING_TIME", "", "").status()).isEqualTo(400);

        Answer list = region.get(path);
        assertThat(list.at("items").size()).isEqualTo(2);
        assertThat(list.textAt("items/0/about")).isEqualTo("TEAM");
        assertThat(list.textAt("items/1/part")).isEqualTo("Hulp");
        String team = list.textAt("items/0/id");
        assertThat(region.post(path + "/" + team + "/reminder").problem()).isEqualTo("feedback-own-to-answer");
        assertThat(region.post(path + "/" + team + "/answer", "{\"outcome\":\"RIGHT\",\"reason\":\"Nagebeld.\"}").textAt("outcome"))
                .isEqualTo("RIGHT");
        assertThat(visitor.get(ofTeam.header("Location").orElseThrow()).text()).contains("Het klopte wel.");
    }

    @Test
    void what_says_something_about_a_person_is_refused_or_asked_and_nothing_typed_is_lost() {
        String form = formOf(provider("Praktijk Zeewind", null));

        Answer number = send(form, "OTHER", "Mijn nummer is 111222333", "");
        assertThat(number.status()).isEqualTo(400);
        assertThat(number.text()).contains("burgerservicenummer", "Mijn nummer is 111222333", "aria-invalid=\"true\"");
        assertThat(send(form, "OTHER", "Mijn nummer is 111222333", "yes").status()).isEqualTo(400);
        assertThat(send(form, "OTHER", "Kind geboren 3-4-2012", "").text()).contains("geboortedatum");
        for (String reach : List.of("Bel 072 123 45 67", "Mail mij: ik@voorbeeld.nl", "+31612345678")) {
            Answer asked = send(form, "CONTACT", reach, "");
            assertThat(asked.status()).as(reach).isEqualTo(400);
            assertThat(asked.text()).contains("name=\"sure\"", "value=\"CONTACT\" checked");
            assertThat(send(form, "CONTACT", reach, "yes").status()).as(reach).isEqualTo(303);
        }
        assertThat(send(form, "", "Tekst die blijft", "").text()).contains("Kies wat er niet klopt.", "Tekst die blijft</textarea>");
        assertThat(send(form, "OTHER", "n".repeat(1001), "").status()).isEqualTo(400);
        assertThat(send(form, "OTHER", "<script>alert(1)</script> 111222333", "").text()).doesNotContain("<script>");
    }

    @Test
    void a_form_that_is_not_ours_or_too_old_or_filled_in_by_a_robot_is_shown_again() {
        String form = formOf(provider("Praktijk Zeewind", null));
        String stamp = stamp(form);
        String other = stamp(formOf(provider("Praktijk Bos", null)));

        assertThat(post(form, "what=OTHER&text=Blijft").text()).contains("stond lang open", "Blijft</textarea>");
        assertThat(post(form, "what=OTHER&stamp=" + other).status()).isEqualTo(400);
        assertThat(post(form, "what=OTHER&stamp=" + stamp.substring(1) + "A").status()).isEqualTo(400);
        assertThat(post(form, "what=OTHER&website=spam&stamp=" + stamp).text()).contains("leeg moest blijven");
        assertThat(post(form, "what=OTHER&stamp=" + stamp + "&text=" + "n".repeat(40_000)).status()).isEqualTo(413);
        assertThat(visitor.get("/klopt-niet/aanbieder/" + tenant.slug() + "/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(visitor.get("/klopt-niet/onzin/" + tenant.slug()).status()).isEqualTo(404);
        assertThat(visitor.get("/klopt-niet/aanbieder/" + tenant.slug() + "/onzin").status()).isEqualTo(404);
        assertThat(visitor.get("/klopt-niet/melding/AAAAAAAAAA").status()).isEqualTo(404);
        assertThat(count()).isEqualTo("0");
        assertThat(post(form, "what=OTHER&stamp=" + stamp).status()).isEqualTo(303);
    }

    @Test
    void what_is_said_more_than_once_is_counted_and_a_form_that_is_sent_twice_counts_once() throws Exception {
        Caller region = tenant.as(Role.CONTRACT_MANAGER);
        String form = formOf(provider("Praktijk Zeewind", null));
        String stamp = stamp(form);
        Answer first = post(form, "what=OTHER&text=Eerste&stamp=" + stamp);
        assertThat(post(form, "what=OTHER&text=Eerste&stamp=" + stamp).header("Location")).isEqualTo(first.header("Location"));
        assertThat(region.get(path).textAt("items/0/times")).isEqualTo("1");

        List<Answer> atOnce = atOnce(() -> send(form, "OTHER", "Tweede", ""), () -> send(form, "OTHER", "Derde", ""));

        assertThat(atOnce).extracting(Answer::status).containsOnly(303);
        Answer list = region.get(path);
        assertThat(list.at("items").size()).isEqualTo(1);
        assertThat(list.textAt("items/0/times")).isEqualTo("3");
        assertThat(list.at("items/0/texts").size()).isEqualTo(3);
        assertThat(send(form, "CONTACT", "", "").header("Location")).isNotEqualTo(first.header("Location"));
        assertThat(server.fixtures().value(
                "select count(*)::text from loodlijn.notification where tenant_id = ? and kind = 'feedback-received' and person_id = ?",
                tenant.id(), server.personOf(region))).as("told once for each").isEqualTo("2");
    }

    @Test
    void of_two_who_answer_at_once_one_answer_stands() throws Exception {
        Caller sub = tenant.as(Role.SUBCONTRACTOR);
        Caller region = tenant.as(Role.CONTRACT_MANAGER);
        send(formOf(provider("Praktijk Zeewind", "Praktijk Zeewind")), "OTHER", "", "");
        String one = path + "/" + sub.get(path).textAt("items/0/id");

        List<Answer> settled = atOnce(() -> sub.post(one + "/answer", "{\"outcome\":\"RIGHT\",\"reason\":\"Klopt\"}"),
                () -> region.post(one + "/closing", "{\"reason\":\"Zo goed\"}"));

        assertThat(settled).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void the_region_reminds_once_a_day_closes_and_sees_what_is_late() {
        Caller sub = tenant.as(Role.SUBCONTRACTOR);
        Caller region = tenant.as(Role.CONTRACT_MANAGER);
        String form = formOf(provider("Praktijk Zeewind", "Praktijk Zeewind"));
        String state = send(form, "OTHER", "", "").header("Location").orElseThrow();
        String one = path + "/" + sub.get(path).textAt("items/0/id");
        assertThat(sub.post(one + "/reminder").problem()).isEqualTo("permission-missing");
        assertThat(sub.post(one + "/closing", "{\"reason\":\"Weg\"}").problem()).isEqualTo("permission-missing");
        assertThat(sub.get(tenant.path("feedback-figures")).problem()).isEqualTo("permission-missing");

        assertThat(region.post(one + "/reminder").textAt("reminders")).isEqualTo("1");
        assertThat(region.post(one + "/reminder").problem()).isEqualTo("feedback-reminded");
        assertThat(sub.get(tenant.path("notifications")).text())
                .contains("De regio vraagt u de melding over Praktijk Zeewind te beantwoorden.");

        server.fixtures().execute("update loodlijn.feedback set created_at = created_at - interval '30 days' where tenant_id = ?",
                tenant.id());
        assertThat(region.get(one).textAt("late")).isEqualTo("true");
        assertThat(region.get(tenant.path("feedback-figures")).textAt("late")).isEqualTo("1");
        assertThat(visitor.get(state).text()).contains("ziet dat het te lang duurt");
        assertThat(region.get(tenant.path("today")).text()).contains("De aanbieder antwoordt niet op tijd.");
        assertThat(sub.get(tenant.path("today")).text()).contains("Dit wacht langer dan de regio afspreekt.");

        assertThat(region.post(one + "/closing", "{\"reason\":\" \"}").textAt("errors/0/pointer")).isEqualTo("/reason");
        assertThat(region.post(one + "/closing", "{\"reason\":\"Zelf nagebeld\"}").textAt("outcome")).isEqualTo("CLOSED");
        assertThat(sub.get(tenant.path("notifications")).text()).contains("De regio heeft de melding over Praktijk Zeewind afgesloten.");
        assertThat(visitor.get(state).text()).contains("heeft de melding afgesloten");
        assertThat(send(form, "OTHER", "", "").header("Location").orElseThrow()).as("a new one after that").isNotEqualTo(state);
    }

    @Test
    void the_region_decides_within_how_many_working_days_an_answer_comes() {
        Caller admin = tenant.as(Role.REGION_ADMIN);
        assertThat(admin.with("If-Match", "\"0\"").put(tenant.path("settings"), "{\"name\":\"Regio\",\"feedbackDays\":61}").text())
                .contains("/feedbackDays");
        assertThat(admin.with("If-Match", "\"0\"").put(tenant.path("settings"), "{\"name\":\"Regio\",\"feedbackDays\":5}").status())
                .isEqualTo(200);
        assertThat(admin.get(tenant.path("settings")).textAt("feedbackDays")).isEqualTo("5");

        send(formOf(provider("Praktijk Zeewind", null)), "OTHER", "", "");

        assertThat(admin.get(path).textAt("items/0/termDays")).isEqualTo("5");
    }

    @Test
    void another_organisation_and_another_region_see_nothing_of_it() {
        Caller sub = tenant.as(Role.SUBCONTRACTOR);
        send(formOf(provider("Praktijk Zeewind", "Praktijk Zeewind")), "OTHER", "Geheim woord", "");
        String one = path + "/" + sub.get(path).textAt("items/0/id");
        Caller head = tenant.as(Role.HEAD_CONTRACTOR);
        NewTenant elsewhere = server.newTenant();
        Caller same = elsewhere.as(Role.SUBCONTRACTOR);

        assertThat(head.get(path).at("items").size()).isZero();
        assertThat(head.get(one).problem()).isEqualTo("not-found");
        assertThat(head.post(one + "/answer", "{\"outcome\":\"RIGHT\",\"reason\":\"Ja\"}").problem()).isEqualTo("not-found");
        assertThat(same.get(elsewhere.path("feedback")).at("items").size()).isZero();
        assertThat(elsewhere.as(Role.CONTRACT_MANAGER).get(elsewhere.path("feedback")).at("items").size()).isZero();
        assertThat(visitor.get(one).status()).isEqualTo(401);
        assertThat(tenant.as(Role.ASSESSOR).get(path).problem()).isEqualTo("permission-missing");
    }

    @Test
    void it_is_erased_half_a_year_after_it_was_over() {
        send(formOf(provider("Praktijk Oud", null)), "OTHER", "", "");
        send(formOf(provider("Praktijk Nieuw", null)), "OTHER", "", "");
        server.fixtures().execute(
                "update loodlijn.feedback set last_told_at = now() - interval '182 days' where tenant_id = ? and name = 'Praktijk Oud'",
                tenant.id());

        ErasedKind.of(server, "feedback");

        Eventually.holds(Duration.ofSeconds(5), () -> assertThat(
                server.fixtures().value("select string_agg(name, ',') from loodlijn.feedback where tenant_id = ?", tenant.id()))
                .isEqualTo("Praktijk Nieuw"));
    }

    private UUID provider(String name, String organisation) {
        UUID provider = server.fixtures().id(
                "insert into loodlijn.provider (tenant_id, name, organisation_id) values (?, ?, ?) returning id",
                tenant.id(), name, organisation == null ? null : server.fixtures().organisation(organisation));
        server.fixtures().execute(
                "insert into loodlijn.listing (tenant_id, provider_id, title, municipality_codes, public) values (?, ?, 'Hulp', '{GM1696}', true)",
                tenant.id(), provider);
        server.fixtures().execute(
                "insert into loodlijn.tenant_municipality (tenant_id, municipality_code, valid_from) values (?, 'GM0373', date '2020-01-01')"
                        + " on conflict do nothing",
                tenant.id());
        return provider;
    }

    private String formOf(UUID provider) {
        return "/klopt-niet/aanbieder/" + tenant.slug() + "/" + provider;
    }

    private String stamp(String form) {
        Matcher stamp = STAMP.matcher(visitor.get(form).text());
        assertThat(stamp.find()).isTrue();
        return stamp.group(1);
    }

    private Answer send(String form, String what, String text, String sure) {
        return post(form, "what=" + what + "&sure=" + sure + "&website=&stamp=" + stamp(form) + "&text="
                + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    private Answer post(String form, String body) {
        return visitor.body("POST", form, "application/x-www-form-urlencoded", body.getBytes(StandardCharsets.UTF_8));
    }

    private String count() {
        return server.fixtures().value("select count(*)::text from loodlijn.feedback where tenant_id = ?", tenant.id());
    }

    @SafeVarargs
    private static List<Answer> atOnce(Callable<Answer>... requests) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(requests.length)) {
            List<Future<Answer>> answers = java.util.Arrays.stream(requests).map(threads::submit).toList();
            return List.of(answers.get(0).get(), answers.get(1).get());
        }
    }
}
