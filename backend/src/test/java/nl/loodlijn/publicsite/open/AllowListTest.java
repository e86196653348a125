package nl.loodlijn.publicsite.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;

import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;

/** Nothing of an offer or a provider leaves that is not marked public: pages, their data for search engines, files, lists, feeds and the sitemap. */
class AllowListTest {
    private static final String V1 = "/api/public/v1";
    private static final Pattern DATA = Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);

    /** Every member that may stand in the data of a page, by its path. */
    private static final Map<String, Set<String>> PUBLIC_IN_PAGES = Map.of("Organization", names("""
            @context @type @id name url telephone email areaServed[].@type areaServed[].name areaServed[].identifier
            makesOffer[].@type makesOffer[].itemOffered.@type makesOffer[].itemOffered.name makesOffer[].itemOffered.serviceType
            makesOffer[].itemOffered.availableChannel.@type makesOffer[].itemOffered.availableChannel.availableLanguage[]"""), "ItemList",
            names("""
            @context @type name itemListElement[].@type itemListElement[].position itemListElement[].name itemListElement[].url"""),
            "Service", names("""
            @context @type @id name serviceType description areaServed[].@type areaServed[].name areaServed[].identifier"""));

    /** Columns of the tables that offers and their providers are written in, of which something of each may be told to anyone. */
    private static final Set<String> PUBLIC_COLUMNS_OF_OFFERS = names("""
            tenant_id id provider_id title kinds target_groups expertise municipality_codes laws categories age_from age_until languages accessible
            wait_intake_weeks wait_treatment_weeks wait_intake_text wait_measured_on stop_from stop_until public updated_at""");

    private final PublicRegion region = new PublicRegion();
    private final Caller anyone = region.anyone;

    @Test
    void the_data_of_a_page_for_search_engines_hold_nothing_but_what_is_public() {
        UUID provider = region.provider("Praktijk Toegestaan");
        region.service(provider, "Hulp");
        String page = anyone.get("/aanbieder/" + region.tenant.slug() + "/" + provider).header("Location").orElseThrow();
        Set<String> seen = new TreeSet<>();
        for (String path : List.of(page, page.replace("/aanbieder/", "/en/provider/"), "/wie-helpt?waar=GM0399",
                "/en/who-helps?where=GM0399",
                "/gemeente/GM0399/heiloo", "/hulp/autisme", "/en/help/trauma", "/regio/" + region.tenant.slug(), "/open-data", "/")) {
            for (JsonNode data : dataIn(anyone.get(path))) {
                String type = Objects.requireNonNull(data.get("@type")).getStringValue();
                seen.add(type);
                assertThat(Json.paths(data)).as("%s of %s", type, path).isSubsetOf(Objects.requireNonNull(PUBLIC_IN_PAGES.get(type), type));
            }
        }
        assertThat(seen).isEqualTo(new TreeSet<>(PUBLIC_IN_PAGES.keySet()));
    }

    @Test
    void what_is_written_in_any_other_field_is_in_no_answer_for_anyone() {
        UUID provider = region.provider("Praktijk Toegestaan");
        UUID shown = region.service(provider, "Zichtbare hulp");
        UUID hidden = region.service(provider, "Geheime hulp");
        region.server.fixtures().execute("update loodlijn.listing set public = false where id = ?", hidden);
        Set<String> columns = names(region.server.fixtures().value("""
                select string_agg(column_name, ' ') from information_schema.columns
                 where table_schema = 'loodlijn' and table_name = 'listing' and data_type = 'text' and is_generated = 'NEVER'"""));
        for (String column : columns.stream().filter(name -> !PUBLIC_COLUMNS_OF_OFFERS.contains(name)).toList()) {
            fill("listing", column, shown);
        }
        region.server.fixtures().execute("update loodlijn.listing set note = 'Geheime notitie' where id = ?", shown);

        for (String path : everything(provider, shown)) {
            Answer answer = anyone.get(path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.text()).as(path).doesNotContainPattern("(?i)gehei[mh]").doesNotContain(hidden.toString());
        }
        assertThat(anyone.get(V1 + "/services/" + hidden).status()).isEqualTo(404);
    }

    @Test
    void the_published_projection_has_no_column_that_is_not_on_the_list() {
        assertThat(names(region.server.fixtures()
                .value("""
                select string_agg(column_name, ' ') from information_schema.columns where table_schema = 'loodlijn' and table_name = 'published_listing'""")))
                .containsAll(names("tenant_id listing_id provider_id provider_name title")).doesNotContain("note", "stop_reason",
                        "intake_criteria",
                        "capacity_text", "contract_text", "free_places", "source_url", "price", "tariff");
    }

    /** Values that a check of the table refuses are left as they are. */
    private void fill(String table, String column, UUID id) {
        region.server.fixtures().execute("""
                do $$ begin
                    update loodlijn.%s set %s = 'Geheim %s' where id = '%s';
                exception when check_violation or foreign_key_violation or raise_exception or restrict_violation then null;
                end $$""".formatted(table, column, column, id));
    }

    private List<String> everything(UUID provider, UUID service) {
        String ours = "?region=" + region.tenant.slug();
        List<String> paths = new ArrayList<>(
                List.of(anyone.get("/aanbieder/" + region.tenant.slug() + "/" + provider).header("Location").orElseThrow(),
                        "/wie-helpt?waar=GM0399&volgorde=naam", "/en/who-helps?where=GM0399", "/gemeente/GM0399/heiloo", "/hulp/trauma",
                        "/regio/" + region.tenant.slug(), "/sitemap.xml", "/open-data"));
        for (String list : List.of("/services" + ours, "/services/" + service, "/providers" + ours, "/providers/" + provider,
                "/waiting-times" + ours,
                "/relations" + ours, "/regions?limit=100", "/municipalities/GM0399", "/contracts", "/downloads/services.csv",
                "/downloads/services.ndjson",
                "/downloads/relations.csv", "/downloads/relations.ndjson")) {
            paths.add(V1 + list);
        }
        for (String list : List.of("/services?per_page=100", "/services/" + service, "/organizations?per_page=100",
                "/service_at_locations?per_page=100")) {
            paths.add(OpenDataDocument.ORUK + list);
        }
        return paths;
    }

    private static List<JsonNode> dataIn(Answer page) {
        assertThat(page.status()).isEqualTo(200);
        List<JsonNode> found = new ArrayList<>();
        Matcher data = DATA.matcher(page.text());
        while (data.find()) {
            try {
                found.add(Objects.requireNonNull(JsonMapper.createDefault().readValue(data.group(1), JsonNode.class)));
            } catch (IOException notJson) {
                throw new UncheckedIOException(notJson);
            }
        }
        return found;
    }

    private static Set<String> names(String text) {
        return Set.of(text.strip().split("\\s+")).stream().collect(Collectors.toUnmodifiableSet());
    }
}
