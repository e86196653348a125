package nl.loodlijn.shortlist.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.Eventually;
import nl.loodlijn.testing.TestServer;

/** Someone of a tenant made for one test, who imports spreadsheets over HTTP. */
record ImportClient(TestServer server, String tenant, Caller caller) {
    static final String HEADER = "aanbieder,titel,locatie,doelgroep,expertise,intake weken,toelichting,telefoon,extra";
    private static final String BOUNDARY = "grens-van-de-delen";

    /** A contract manager of a new region with these municipalities. */
    static ImportClient inNewRegion(String... municipalities) {
        TestServer server = TestServer.running();
        String slug = "r" + UUID.randomUUID();
        server.fixtures().execute("insert into loodlijn.tenant (slug, name, kind) values (?, ?, 'REGION')", slug, "Regio Proefland");
        for (String code : municipalities) {
            server.fixtures().execute("""
                    insert into loodlijn.tenant_municipality (tenant_id, municipality_code, valid_from)
                    select id, ?, date '2020-01-01' from loodlijn.tenant where slug = ?""", code, slug);
        }
        return as(server, slug, Role.CONTRACT_MANAGER);
    }

    /** A new person with this role, whose membership every part of the server has heard of. */
    private static ImportClient as(TestServer server, String tenant, Role role) {
        Caller caller = server.as(role, tenant);
        Eventually.holds(Duration.ofSeconds(10), () -> assertThat(caller.get("/api/v1/me").text()).contains(tenant));
        return new ImportClient(server, tenant, caller);
    }

    ImportClient as(Role role) {
        return as(server, tenant, role);
    }

    ImportClient colleague() {
        return as(Role.REGION_ADMIN);
    }

    Answer upload(byte[] file) {
        return caller.body("POST", path("imports"), "multipart/form-data; boundary=" + BOUNDARY, multipart("aanbod.csv", file));
    }

    Answer upload(String csv) {
        return upload(csv.getBytes(StandardCharsets.UTF_8));
    }

    /** Uploads lines under {@link #HEADER} and takes the suggested mapping. */
    Answer preview(String... lines) {
        return previewOf(HEADER + "\n" + String.join("\n", lines) + "\n");
    }

    Answer previewOf(String csv) {
        return map(upload(csv));
    }

    /** Takes the suggested mapping as it is. */
    Answer map(Answer uploaded) {
        return map(uploaded, json(uploaded.at("suggestedMapping")));
    }

    Answer map(Answer batch, String mapping) {
        return caller.with("If-Match", etag(batch)).put(path("imports/" + id(batch) + "/mapping"), mapping);
    }

    Answer get(Answer batch) {
        return caller.get(path("imports/" + id(batch)));
    }

    Answer lines(Answer batch, String query) {
        return caller.get(path("imports/" + id(batch) + "/lines" + query));
    }

    Answer commit(Answer previewed) {
        return commit(previewed, UUID.randomUUID().toString(), "{}");
    }

    Answer commit(Answer previewed, String key, String decision) {
        return caller.with("If-Match", etag(previewed)).with("Idempotency-Key", key).post(path("imports/" + id(previewed) + "/commit"),
                decision);
    }

    String path(String rest) {
        return "/api/v1/tenants/" + tenant + "/shortlist/" + rest;
    }

    long listings() {
        return count("listing");
    }

    long providers() {
        return count("provider");
    }

    private long count(String table) {
        String sql = List.of("listing", "provider").contains(table)
                ? "select count(*) from loodlijn." + table + " x join loodlijn.tenant t on t.id = x.tenant_id where t.slug = ?"
                : "";
        return Long.parseLong(server.fixtures().value(sql, tenant));
    }

    /** One value of the offers of a provider, the lowest title first. */
    String ofListing(String expression, String provider) {
        return server.fixtures().value("select " + expression + " from loodlijn.listing l "
                + "join loodlijn.provider p on p.tenant_id = l.tenant_id and p.id = l.provider_id "
                + "join loodlijn.tenant t on t.id = l.tenant_id where t.slug = ? and p.name = ? order by l.title limit 1", tenant,
                provider);
    }

    private static String json(JsonNode node) {
        try {
            return JsonMapper.createDefault().writeValueAsString(node);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static String id(Answer batch) {
        return batch.textAt("id");
    }

    static String etag(Answer batch) {
        return batch.header("ETag").orElseThrow();
    }

    static byte[] multipart(String fileName, byte[] file) {
        byte[] start = start(fileName);
        byte[] end = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] body = new byte[start.length + file.length + end.length];
        System.arraycopy(start, 0, body, 0, start.length);
        System.arraycopy(file, 0, body, start.length, file.length);
        System.arraycopy(end, 0, body, start.length + file.length, end.length);
        return body;
    }

    static byte[] start(String fileName) {
        return ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: text/csv\r\n\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
