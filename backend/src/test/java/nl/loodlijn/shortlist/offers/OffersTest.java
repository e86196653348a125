package nl.loodlijn.shortlist.offers;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.NewTenant;
import nl.loodlijn.testing.TestServer;

/** A provider keeps its own offers and facts, and nobody else's. */
class OffersTest {
    private static final TestServer SERVER = TestServer.running();
    private static final String CONTENT = """
            {"title":"Speltherapie","kinds":["Behandeling"],"targetGroups":["JEUGD"],"expertise":["Hechting"],"municipalities":["GM0361"],
             "laws":["JEUGDWET"],"categories":["45"],"helpForms":["02"],"methods":[{"name":"Horizon","recognised":true}],"ageFrom":4,"ageUntil":11,
             "settings":["SCHOOL"],"languages":["nl","tr"],"accessible":true,"profile":null,"travelKm":20,"establishments":[],
             "intakeCriteria":"Ouders doen mee.","note":null}""";
    private static final String FIGURES = """
            {"waitIntakeWeeks":3,"waitTreatmentWeeks":1.5,"freePlaces":2}""";

    private final NewTenant tenant = SERVER.newTenant();
    private final Caller manager = tenant.as(Role.CONTRACT_MANAGER);
    private final Caller own = tenant.as(Role.SUBCONTRACTOR);
    private final UUID organisation = organisationOf(own);
    private final UUID zeewind = provider("Praktijk Zeewind", organisation);
    private final UUID duinrand = SERVER.fixtures().id(
            "insert into loodlijn.provider (tenant_id, name) values (?, 'Duinrand') returning id",
            tenant.id());
    private final UUID offer = listing(zeewind, "EMDR");
    private final UUID others = listing(duinrand, "CGT");

    @Test
    void a_provider_sees_the_offers_of_its_own_and_the_region_those_of_everyone() {
        Answer mine = own.get(path(""));

        assertThat(mine.at("items").size()).isEqualTo(1);
        assertThat(mine.textAt("items/0/listing/title")).isEqualTo("EMDR");
        assertThat(mine.textAt("providers/0/name")).isEqualTo("Praktijk Zeewind");
        assertThat(manager.get(path("")).at("items").size()).isEqualTo(2);
        assertThat(manager.get(path("?provider=" + zeewind)).at("items").size()).isEqualTo(1);
        Answer first = manager.get(path("?limit=1"));
        assertThat(manager.get(path("?limit=1&after=" + first.textAt("next"))).textAt("items/0/listing/title")).isEqualTo("EMDR");
    }

    @Test
    void what_an_offer_says_is_changed_found_by_and_on_the_trail() {
        Answer changed = own.with("If-Match", version(own)).put(path("/" + offer), CONTENT);

        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.textAt("listing/details/categories/0/label")).isEqualTo("Jeugdhulp ambulant");
        assertThat(changed.textAt("listing/details/languages/1/label")).isEqualTo("Turks");
        for (String filter : List.of("category=45", "age=4-11", "setting=SCHOOL", "language=tr", "framework=unsigned",
                "capacity=accepting&q=horizon")) {
            assertThat(found(filter)).as(filter).isEqualTo(filter.equals("framework=unsigned") ? 2 : 1);
        }
        assertThat(found("age=65-")).isZero();
        assertThat(manager.get(tenant.path("providers/" + zeewind)).text()).contains("leeftijd vanaf");
        assertThat(SERVER.fixtures().value("""
                select count(*) from loodlijn.audit_entry where tenant_id = ? and subject = 'listing' and subject_id = ? and before ->> 'title' = 'EMDR'
                   and after ->> 'title' = 'Speltherapie'""", tenant.id(), offer.toString())).isEqualTo("1");
    }

    @Test
    void the_region_does_it_for_a_provider_and_a_new_offer_joins_the_list() {
        assertThat(manager.with("If-Match", version(manager)).put(path("/" + offer), CONTENT).status()).isEqualTo(200);
        Answer added = own.post(path(""), "{\"provider\":\"" + zeewind + "\",\"content\":" + CONTENT + "}");

        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(found("q=speltherapie")).isEqualTo(2);
    }

    @Test
    void figures_are_those_of_today_and_confirming_makes_them_so_again() {
        SERVER.fixtures().execute("update loodlijn.listing set wait_intake_weeks = 9, wait_measured_on = date '2026-01-01' where id = ?",
                offer);
        assertThat(own.get(path("/" + offer)).at("listing/waitStale").getBooleanValue()).isTrue();

        Answer confirmed = own.with("If-Match", version(own)).post(path("/" + offer + "/confirmation"), "");
        assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(200);
        assertThat(confirmed.at("listing/waitStale").getBooleanValue()).isFalse();
        assertThat(confirmed.textAt("listing/waitIntakeWeeks")).startsWith("9");

        Answer given = own.with("If-Match", confirmed.textAt("version")).put(path("/" + offer + "/figures"), FIGURES);
        assertThat(given.textAt("figures/freePlaces")).isEqualTo("2");
        assertThat(found("capacity=places")).isEqualTo(1);
        assertThat(SERVER.fixtures().value("select figures_by from loodlijn.listing where id = ?", offer))
                .isEqualTo(SERVER.personOf(own).toString());
    }

    @Test
    void one_action_confirms_all_of_ones_own_and_no_other() {
        SERVER.fixtures().execute(
                "update loodlijn.listing set wait_intake_weeks = 9, wait_measured_on = date '2026-01-01' where tenant_id = ?",
                tenant.id());

        assertThat(own.post(path("/confirmation"), "{}").textAt("offers")).isEqualTo("1");
        assertThat(own.post(path("/confirmation"), "{}").textAt("offers")).as("nothing is left to confirm").isEqualTo("0");
        assertThat(own.post(path("/confirmation"), "{\"provider\":\"" + duinrand + "\"}").status()).isEqualTo(404);
        assertThat(SERVER.fixtures().value("select wait_measured_on from loodlijn.listing where id = ?", others)).isEqualTo("2026-01-01");
        assertThat(manager.post(path("/confirmation"), "{}").status()).as("the region says of whom").isEqualTo(400);
        assertThat(manager.post(path("/confirmation"), "{\"provider\":\"" + duinrand + "\"}").textAt("offers")).isEqualTo("1");
    }

    @Test
    void an_offer_in_a_client_stop_is_shown_and_ranks_behind_the_others_by_wait() {
        Answer stopped = own.with("If-Match", version(own)).put(path("/" + offer + "/figures"), """
                {"waitIntakeWeeks":1,"stopFrom":"2020-01-01","stopUntil":"2099-12-31","stopReason":"Verbouwing"}""");

        assertThat(stopped.at("listing/details/stop/now").getBooleanValue()).as(stopped.text()).isTrue();
        assertThat(manager.get(tenant.path("shortlist/listings?sort=wait")).textAt("items/1/title")).isEqualTo("EMDR");
        assertThat(found("capacity=accepting")).isEqualTo(1);
        assertThat(found("")).isEqualTo(2);
    }

    @Test
    void facts_and_establishments_are_kept_together_and_offers_name_the_establishments() {
        Answer facts = own.with("If-Match", factsVersion()).put(factsPath(zeewind), """
                {"tradeNames":["Zeewind"],"legalForm":"Besloten vennootschap","rsin":"123456782","agbCodes":["94012345"],"contactName":"Yusuf Kaya",
                 "contactPhone":"072 123 45 67","contactEmail":"yusuf@voorbeeld.nl","complaintUrl":"https://zeewind.voorbeeld.nl/klacht",
                 "qualityMarks":[{"name":"HKZ","validUntil":"2027-06-30"}],
                 "establishments":[{"number":"000012345678","name":"Alkmaar","postcode":"1811aa","town":"Alkmaar"}]}""");

        assertThat(facts.status()).as(facts.text()).isEqualTo(200);
        assertThat(facts.textAt("content/establishments/0/postcode")).isEqualTo("1811 AA");
        String establishment = facts.textAt("content/establishments/0/id");
        Answer there = own.with("If-Match", version(own)).put(path("/" + offer),
                CONTENT.replace("\"establishments\":[]", "\"establishments\":[\"" + establishment + "\"]"));
        assertThat(there.textAt("listing/details/establishments/0/name")).as(there.text()).isEqualTo("Alkmaar");

        own.with("If-Match", facts.textAt("version")).put(factsPath(zeewind), "{\"contactName\":\"Yusuf Kaya\"}");
        assertThat(own.get(path("/" + offer)).at("content/establishments").size()).as("a closed establishment leaves the offers").isZero();
        assertThat(manager.get(tenant.path("providers/" + zeewind + "/facts")).textAt("content/contactName")).isEqualTo("Yusuf Kaya");
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        Answer refused = own.with("If-Match", version(own)).put(path("/" + offer),
                """
                {"title":" ","ageFrom":12,"ageUntil":4,"categories":["99"],"languages":["xx"],"settings":["MOON"],"travelKm":900,"targetGroups":["X"]}""");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("/title", "/ageUntil", "/categories", "/languages", "/settings", "/travelKm", "/targetGroups");
        Answer facts = own.with("If-Match", factsVersion()).put(factsPath(zeewind),
                """
                {"rsin":"123456789","agbCodes":["12"],"website":"zeewind","contactEmail":"yusuf","qualityMarks":[{"name":"HKZ"},{"name":"HKZ"},{"name":" "}],"establishments":[{"number":"12","postcode":"0000"}]}""");
        assertThat(facts.text()).contains("/rsin", "/agbCodes", "/website", "/contactEmail", "/qualityMarks/2/name",
                "Een AGB-code heeft acht cijfers; '12' niet.", "/establishments/0/number",
                "/establishments/0/name", "/establishments/0/postcode");
        Answer figures = own.with("If-Match", version(own)).put(path("/" + offer + "/figures"),
                "{\"waitIntakeWeeks\":-1,\"freePlaces\":5000,\"stopUntil\":\"2026-01-01\"}");
        assertThat(figures.text()).contains("/waitIntakeWeeks", "/freePlaces", "/stopFrom");
        Answer elsewhere = own.with("If-Match", version(own)).put(path("/" + offer),
                CONTENT.replace("\"establishments\":[]", "\"establishments\":[\"" + UUID.randomUUID() + "\"]"));
        assertThat(elsewhere.status()).isEqualTo(400);
        assertThat(elsewhere.text()).contains("/establishments");
    }

    @Test
    void of_two_at_once_one_saves_and_the_other_sees_both() {
        String seen = version(own);
        List<Answer> answers = IntStream.range(0, 2)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> own.with("If-Match", seen).put(path("/" + offer + "/figures"),
                        FIGURES.replace("\"freePlaces\":2", "\"freePlaces\":" + (number + 5)))))
                .toList().stream().map(CompletableFuture::join).toList();

        assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(200, 412);
        Answer late = answers.stream().filter(answer -> answer.status() == 412).findFirst().orElseThrow();
        assertThat(late.textAt("current/figures/freePlaces")).isIn("5", "6");
        assertThat(own.put(path("/" + offer + "/figures"), FIGURES).status()).isEqualTo(428);
    }

    @Test
    void another_provider_another_tenant_a_citizen_and_nobody_change_nothing() {
        Caller other = tenant.as(Role.HEAD_CONTRACTOR);
        provider("Rietoever", organisationOf(other));
        Caller elsewhere = SERVER.newTenant().as(Role.CONTRACT_MANAGER);
        for (String what : List.of("/" + others, "/" + others + "/figures")) {
            assertThat(own.with("If-Match", "\"1\"").put(path(what), what.endsWith("s") ? FIGURES : CONTENT).status()).as(what)
                    .isEqualTo(404);
        }
        assertThat(own.get(path("/" + others)).status()).isEqualTo(404);
        assertThat(own.post(path(""), "{\"provider\":\"" + duinrand + "\",\"content\":" + CONTENT + "}").status()).isEqualTo(404);
        assertThat(own.with("If-Match", "\"1\"").put(factsPath(duinrand), "{}").status()).isEqualTo(404);
        assertThat(own.get(path("?provider=" + duinrand)).at("items").size()).isZero();
        assertThat(elsewhere.with("If-Match", "\"1\"").put(path("/" + offer), CONTENT).status()).isIn(403, 404);
        assertThat(tenant.as(Role.COUNCIL_CLERK).with("If-Match", "\"1\"").put(path("/" + offer), CONTENT).status()).isEqualTo(403);
        assertThat(SERVER.newPerson("inwoner-" + UUID.randomUUID() + "@voorbeeld.nl").get(path("")).status()).isIn(403, 404);
        assertThat(SERVER.anonymous().get(path("")).status()).isEqualTo(401);
        assertThat(SERVER.fixtures()
                .value("select string_agg(title || version, ' ' order by title) from loodlijn.listing where tenant_id = ?", tenant.id()))
                .isEqualTo("CGT1 EMDR1");
    }

    @Test
    void a_region_writes_for_providers_of_its_own_list_only() {
        NewTenant elsewhere = SERVER.newTenant();
        Caller there = elsewhere.as(Role.CONTRACT_MANAGER);
        for (UUID provider : List.of(zeewind, UUID.randomUUID())) {
            assertThat(there.post(elsewhere.path("offers"), "{\"provider\":\"" + provider + "\",\"content\":" + CONTENT + "}").status())
                    .isEqualTo(404);
            assertThat(there.post(elsewhere.path("offers/confirmation"), "{\"provider\":\"" + provider + "\"}").status()).isEqualTo(404);
            assertThat(there.with("If-Match", "\"1\"").put(elsewhere.path("providers/" + provider + "/facts"), "{}").status())
                    .isEqualTo(404);
        }
    }

    @Test
    void the_database_refuses_a_write_for_another_provider() throws SQLException {
        try (Connection app = SERVER.database().connect("loodlijn_app"); Statement statement = app.createStatement()) {
            app.setAutoCommit(false);
            statement.execute("set local search_path = loodlijn");
            statement.execute(
                    "select enter('" + tenant.id() + "', '" + SERVER.personOf(own) + "', '" + organisation + "', 'SUBCONTRACTOR', '"
                            + UUID.randomUUID() + "')");
            assertThat(statement.executeUpdate("update listing set title = 'x'")).as("its own only").isEqualTo(1);
            assertThat(statement.executeUpdate("update provider set phone = '1'")).isEqualTo(1);
            assertThat(statement.executeUpdate("delete from listing where id = '" + others + "'")).isZero();
            org.assertj.core.api.Assertions
                    .assertThatThrownBy(() -> statement.execute("insert into establishment (tenant_id, provider_id, name) values ('"
                            + tenant.id() + "', '" + duinrand + "', 'x')"))
                    .hasMessageContaining("row-level security");
            app.rollback();
        }
    }

    private String path(String rest) {
        return tenant.path("offers" + rest);
    }

    private String factsPath(UUID provider) {
        return tenant.path("providers/" + provider + "/facts");
    }

    private String factsVersion() {
        return own.get(factsPath(zeewind)).header("ETag").orElseThrow();
    }

    private String version(Caller caller) {
        return caller.get(path("/" + offer)).header("ETag").orElseThrow();
    }

    private int found(String filter) {
        return manager.get(tenant.path("shortlist/listings?" + filter)).at("total").getIntValue();
    }

    private UUID organisationOf(Caller caller) {
        return UUID.fromString(SERVER.fixtures().value("select party_id from loodlijn.membership where tenant_id = ? and person_id = ?",
                tenant.id(), SERVER.personOf(caller)));
    }

    private UUID provider(String name, UUID of) {
        return SERVER.fixtures().id("insert into loodlijn.provider (tenant_id, name, organisation_id) values (?, ?, ?) returning id",
                tenant.id(), name, of);
    }

    private UUID listing(UUID provider, String title) {
        return SERVER.fixtures().id("insert into loodlijn.listing (tenant_id, provider_id, title) values (?, ?, ?) returning id",
                tenant.id(), provider, title);
    }
}
