package nl.loodlijn.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.NewTenant;

/** A provider that applies in a region of the test's own, whose criteria ask for one of every kind of evidence. */
public final class Applicant {
    public static final byte[] PDF = "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
            .getBytes(StandardCharsets.ISO_8859_1);
    public static final String FACTS = """
            {"laws":["JEUGDWET"],"categories":["jz020-45"],"establishments":["000012345678"],"kvkNumber":"12345678","rsin":"","agbCode":"",
             "contactName":"Yusuf Kaya","contactEmail":"onder@voorbeeld.nl","contactPhone":"072 123 4567"}""";

    public final NewTenant tenant;
    public final Caller manager;
    public final Caller provider;
    public final String path;
    public final String set;

    public Applicant(NewTenant tenant) {
        this.tenant = tenant;
        this.manager = tenant.as(Role.CONTRACT_MANAGER);
        this.provider = tenant.as(Role.SUBCONTRACTOR);
        this.path = tenant.path("applications");
        this.set = publishedSet();
    }

    /** Somebody who applies in a region whose criteria are known already. */
    Applicant(NewTenant tenant, Caller provider) {
        this.tenant = tenant;
        this.manager = provider;
        this.provider = provider;
        this.path = tenant.path("applications");
        this.set = "";
    }

    /** A new draft. */
    public String begin() {
        Answer begun = provider.post(path, "{\"setId\":\"" + set + "\"}");
        assertThat(begun.status()).as(begun.text()).isEqualTo(201);
        return begun.textAt("id");
    }

    /** A draft that lacks nothing. */
    public String complete() {
        String id = begin();
        fill(id, provider);
        return id;
    }

    public String submitted() {
        String id = complete();
        Answer submitted = provider.post(path + "/" + id + "/submission");
        assertThat(submitted.status()).as(submitted.text()).isEqualTo(200);
        return id;
    }

    /** What it submits for what it names; Wmo asks one declaration more. */
    public String submitted(List<String> laws, List<String> categories, List<String> establishments) {
        String id = begin();
        fill(id, provider, FACTS.replace("[\"JEUGDWET\"]", json(laws)).replace("[\"jz020-45\"]", json(categories))
                .replace("[\"000012345678\"]", json(establishments)), laws);
        ok(provider.post(path + "/" + id + "/submission"));
        return id;
    }

    public void fill(String id, Caller by) {
        fill(id, by, FACTS, List.of("JEUGDWET"));
    }

    private void fill(String id, Caller by, String facts, List<String> laws) {
        ok(by.with("If-Match", by.get(path + "/" + id).header("ETag").orElseThrow()).put(path + "/" + id + "/facts", facts));
        String file = ok(upload(by, id, "D01", "uittreksel.pdf", PDF)).textAt("files/0/id");
        ok(by.with("If-Match", "\"1\"").put(path + "/" + id + "/files/" + file, "{\"issuedOn\":\"" + today().minusDays(30) + "\"}"));
        answer(by, id, "D02", 0, "{\"number\":\"12345678\"}");
        answer(by, id, "D03", 0, "{\"declaredBy\":\"Yusuf Kaya\",\"declaredOn\":\"" + today() + "\"}");
        if (laws.contains("JEUGDWET")) {
            answer(by, id, "D04", 0, "{\"page\":\"https://www.voorbeeld.nl/klachten\"}");
            answer(by, id, "D05", 0, "{\"canShow\":true,\"issuedOn\":\"" + today().minusMonths(2) + "\"}");
        }
        if (laws.contains("WMO")) {
            answer(by, id, "D07", 0, "{\"declaredBy\":\"Yusuf Kaya\",\"declaredOn\":\"" + today() + "\"}");
        }
    }

    private static String json(List<String> values) {
        return values.stream().map(value -> "\"" + value + "\"").collect(Collectors.joining(",", "[", "]"));
    }

    public Answer answer(Caller by, String id, String code, int version, String json) {
        return ok(by.with("If-Match", "\"" + version + "\"").put(path + "/" + id + "/answers/" + code, json));
    }

    public Answer upload(Caller by, String id, String code, String name, byte[] content) {
        String boundary = "grens" + UUID.randomUUID();
        byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] body = new byte[head.length + content.length + tail.length];
        System.arraycopy(head, 0, body, 0, head.length);
        System.arraycopy(content, 0, body, head.length, content.length);
        System.arraycopy(tail, 0, body, head.length + content.length, tail.length);
        return by.body("POST", path + "/" + id + "/answers/" + code + "/files", "multipart/form-data; boundary=" + boundary, body);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(tenant.server().clock().instant(), nl.loodlijn.platform.calendar.Netherlands.ZONE);
    }

    public static Answer ok(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
        return answer;
    }

    private String publishedSet() {
        String sets = tenant.path("criteria-sets");
        String id = ok(manager.post(sets, "{\"name\":\"Jeugd\",\"laws\":[\"JEUGDWET\",\"WMO\"],\"fromNational\":false}")).textAt("set/id");
        criterion(sets, id, "D01", "{\"kind\":\"DOCUMENT\",\"notOlderThanMonths\":6,\"validMonths\":12}", "\"JEUGDWET\",\"WMO\"");
        criterion(sets, id, "D02", "{\"kind\":\"REGISTER_NUMBER\",\"number\":\"KVK\"}", "\"JEUGDWET\",\"WMO\"");
        criterion(sets, id, "D03", "{\"kind\":\"DECLARATION\",\"validMonths\":12}", "\"JEUGDWET\",\"WMO\"");
        criterion(sets, id, "D04", "{\"kind\":\"WEB_PAGE\"}", "\"JEUGDWET\"");
        criterion(sets, id, "D05", "{\"kind\":\"SHOWN\",\"validMonths\":36}", "\"JEUGDWET\"");
        criterion(sets, id, "D06", "{\"kind\":\"OWN_CHECK\"}", "\"JEUGDWET\"");
        criterion(sets, id, "D07", "{\"kind\":\"DECLARATION\"}", "\"WMO\"");
        String version = manager.get(sets + "/" + id + "/versions/draft").header("ETag").orElseThrow();
        ok(manager.with("If-Match", version).post(sets + "/" + id + "/draft/publication", "{}"));
        return id;
    }

    private void criterion(String sets, String set, String code, String evidence, String laws) {
        ok(manager.post(sets + "/" + set + "/draft/criteria", """
                {"criterion":{"code":"%s","class":"SUITABILITY","dutch":{"title":"Eis %s","asked":"Wat wordt gevraagd."},
                 "english":{"title":"Criterion %s","asked":"What is asked."},"evidence":%s,"recheck":{"kind":"PERIOD","months":12},
                 "legalSource":"Inkoopkader","laws":[%s],"proportionality":"Nodig en niet zwaarder dan nodig.","shareable":true}}"""
                .formatted(code, code, code, evidence, laws)));
    }
}
