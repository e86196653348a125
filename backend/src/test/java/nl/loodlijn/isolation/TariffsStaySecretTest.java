package nl.loodlijn.isolation;

import static nl.loodlijn.admission.Applicant.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import nl.loodlijn.contract.Contracting;
import nl.loodlijn.platform.security.EndpointPermissions;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.Eventually;
import nl.loodlijn.testing.NewTenant;
import nl.loodlijn.testing.TestServer;

/**
 * Two prices that stand nowhere else are agreed on, and every answer of every endpoint is searched for them, in any form in which an amount is written: in
 * lists, facets, files and the words of a refusal. Whoever may know a price finds it, so that the others are refused something that is there.
 */
class TariffsStaySecretTest {
    private static final Pattern HEAD_PRICE = written(Victim.OF_THE_HEAD + "|83[.,]?919[.,]73|83919[.,]73");
    private static final Pattern SUB_PRICE = written(Victim.OF_THE_SUB + "|79[.,]?183[.,]57|79183[.,]57");
    private static final Pattern ANY = Pattern.compile(HEAD_PRICE + "|" + SUB_PRICE + "|" + written("9[.,]37\\s?%|\"percent\":9[.,]37"));

    private static final TestServer SERVER = TestServer.running();
    private static Victim victim;
    private static KnownIds ids;
    private static Places places;
    private static List<Operation> operations;
    private static String framework;
    private static String agreement;
    private static Contracting contracting;

    private final List<String> told = new ArrayList<>();

    @BeforeAll
    static void pricesAreAgreedOn() {
        operations = Operation.all(SERVER.bean(EndpointPermissions.class).all());
        victim = new Victim(SERVER);
        contracting = victim.contracting;
        framework = victim.pricedFramework;
        agreement = victim.pricedAgreement;
        ids = new KnownIds(SERVER.database(), victim.tenant.id(), victim.traveller.organisation);
        places = new Places(victim, ids, operations);
    }

    @Test
    void whoever_may_know_a_price_finds_it() {
        assertThat(found(ok(contracting.head.get(contracting.path + "/" + framework)), HEAD_PRICE)).isTrue();
        assertThat(found(ok(contracting.sub.get(contracting.path + "/" + agreement)), SUB_PRICE)).isTrue();
        assertThat(found(ok(contracting.sub.get(contracting.path + "/" + agreement)), ANY)).isTrue();
        assertThat(found(ok(contracting.sub.get(contracting.path + "/" + agreement + "/versions/1/html")), SUB_PRICE)).isTrue();
    }

    @Test
    void nobody_and_a_citizen_find_none_of_them() {
        searched("nobody", SERVER.anonymous(), victim.tenant.slug(), ANY);
        searched("citizen", SERVER.newPerson("burger-" + UUID.randomUUID() + "@voorbeeld.nl"), victim.tenant.slug(), ANY);
        for (EndpointPermissions.Endpoint page : SERVER.bean(EndpointPermissions.class).all()) {
            if (page.method().equals("GET") && page.permission().scope() == Permission.Scope.ANYONE && !page.path().startsWith("/api/")) {
                for (String id : List.of(victim.tenant.slug(), agreement)) {
                    String path = page.path().replaceAll("\\{[^}]*}", id);
                    searched("visitor", path, SERVER.anonymous().get(path), ANY);
                }
            }
        }
        assertThat(told).isEmpty();
    }

    @Test
    void other_providers_of_the_region_find_none_of_them() {
        outsiders().forEach((role, caller) -> searched(role + " of another provider", caller, victim.tenant.slug(), ANY));
        assertThat(told).isEmpty();
    }

    @Test
    void whoever_works_for_another_tenant_finds_none_of_them() {
        NewTenant elsewhere = SERVER.newTenant();
        for (Role role : List.of(Role.CONTRACT_MANAGER, Role.HEAD_CONTRACTOR)) {
            Caller caller = elsewhere.as(role);
            searched(role + " of another tenant", caller, victim.tenant.slug(), ANY);
            searched(role + " at home", caller, elsewhere.slug(), ANY);
        }
        assertThat(told).isEmpty();
    }

    @Test
    void a_subcontractor_finds_its_own_price_and_not_that_of_its_head_contractor() {
        reads("the subcontractor", contracting.sub, HEAD_PRICE);
        assertThat(told).isEmpty();
    }

    /** A question about an amount is answered as one about an amount that nobody agreed on. */
    @Test
    void searching_for_a_price_tells_nothing_of_it() {
        Map<String, Caller> callers = new LinkedHashMap<>(outsiders());
        callers.put("own subcontractor", contracting.sub);
        callers.put("citizen", SERVER.anonymous());
        for (Map.Entry<String, Caller> caller : callers.entrySet()) {
            for (Operation operation : operations) {
                if (!operation.method().equals("GET")
                        || operation.queryParameters().stream().noneMatch(one -> "q".equals(one.get("name")))) {
                    continue;
                }
                for (String[] pair : new String[][]{{"8391973", "8391974"}, {"83.919,73", "83.919,74"}, {"83919.73", "83919.74"}}) {
                    String known = Ask.of(operation, victim.tenant.slug(), places.of(operation), ids, pair[0]).by(caller.getValue()).text();
                    String unknown = Ask.of(operation, victim.tenant.slug(), places.of(operation), ids, pair[1]).by(caller.getValue())
                            .text();
                    if (!of(known, pair[0]).equals(of(unknown, pair[1]))) {
                        told.add(caller.getKey() + ": " + operation.path() + " " + pair[0] + " -> " + known + ", but " + pair[1] + " -> "
                                + unknown);
                    }
                }
            }
        }
        assertThat(told).isEmpty();
    }

    /** Every endpoint of the region, with the ids that are known and with those of the two agreements. */
    private void searched(String who, Caller caller, String tenant, Pattern secret) {
        for (Operation operation : operations) {
            if (operation.isInTenant() && !operation.isStream()) {
                for (Map<String, String> values : values(operation)) {
                    Ask ask = Ask.of(operation, tenant, values, ids, Victim.BAIT);
                    searched(who, ask.toString(), ask.by(caller), secret);
                }
            }
        }
    }

    private void reads(String who, Caller caller, Pattern secret) {
        for (Operation operation : operations) {
            if (operation.isInTenant() && !operation.isStream() && operation.method().equals("GET")) {
                for (Map<String, String> values : values(operation)) {
                    Ask ask = Ask.of(operation, victim.tenant.slug(), values, ids, Victim.BAIT);
                    searched(who, ask.toString(), ask.by(caller), secret);
                }
            }
        }
    }

    private void searched(String who, String asked, Answer answer, Pattern secret) {
        if (found(answer, secret)) {
            told.add(who + ": " + asked + " -> " + answer);
        }
    }

    private static List<Map<String, String>> values(Operation operation) {
        Map<String, String> known = places.of(operation);
        if (!operation.path().contains("/agreements/{id}")) {
            return List.of(known);
        }
        return java.util.stream.Stream.of(framework, agreement).map(id -> {
            Map<String, String> values = new HashMap<>(known);
            values.put("id", id);
            return values;
        }).toList();
    }

    private static boolean found(Answer answer, Pattern secret) {
        return secret.matcher(answer.response().headers().map() + " " + text(answer)).find();
    }

    /** What a file says, when it is packed as a spreadsheet is. */
    private static String text(Answer answer) {
        if (!answer.text().startsWith("PK")) {
            return answer.text();
        }
        StringBuilder all = new StringBuilder();
        try (ZipInputStream files = new ZipInputStream(new ByteArrayInputStream(answer.bytes()))) {
            while (files.getNextEntry() != null) {
                all.append(new String(files.readAllBytes(), StandardCharsets.UTF_8)).append('\n');
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all.toString();
    }

    private static String of(String answer, String amount) {
        return answer.replace(amount, "").replaceAll("urn:uuid:[^\"]+|\"at\":\"[^\"]+\"", "");
    }

    /** Not as a part of a longer number or of an id. */
    private static Pattern written(String amount) {
        return Pattern.compile("(?<![0-9a-fA-F])(?:" + amount + ")(?![0-9a-fA-F])");
    }

    private static Map<String, Caller> outsiders() {
        UUID organisation = SERVER.fixtures().id("insert into loodlijn.organisation (name) values (?) returning id",
                "Ander " + UUID.randomUUID());
        Map<String, Caller> callers = new LinkedHashMap<>();
        for (Role role : List.of(Role.HEAD_CONTRACTOR, Role.SUBCONTRACTOR)) {
            Caller caller = SERVER.newPerson("ander-" + UUID.randomUUID() + "@voorbeeld.nl");
            SERVER.fixtures().execute("""
                    insert into loodlijn.membership (tenant_id, person_id, party_kind, party_id, role, valid_from)
                    values (?, ?, 'ORGANISATION', ?, ?, current_date - 1)""", victim.tenant.id(), SERVER.personOf(caller), organisation,
                    role.name());
            Eventually.holds(Duration.ofSeconds(10), () -> assertThat(caller.get("/api/v1/me").text()).contains(victim.tenant.slug()));
            callers.put(role.name(), caller);
        }
        return callers;
    }
}
