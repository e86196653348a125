package nl.loodlijn.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import nl.loodlijn.contract.agreement.domain.AgreementState;
import nl.loodlijn.contract.agreement.domain.AgreementStep;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.TestServer;
import nl.loodlijn.testing.Thorough;

/** Steps in any order, allowed or not, by anybody. */
class AgreementHistoryTest {
    @Test
    void the_database_allows_the_steps_of_the_domain_and_no_others() {
        Set<String> domain = Arrays.stream(AgreementStep.values())
                .flatMap(step -> Arrays.stream(AgreementState.values()).filter(step::isAllowedIn)
                        .map(from -> step + " " + step.taker() + " " + from + " " + step.leadsTo()))
                .collect(Collectors.toCollection(TreeSet::new));
        String table = TestServer.running().fixtures()
                .value("""
                select string_agg(step || ' ' || taker || ' ' || from_state || ' ' || to_state, ',') from loodlijn.agreement_step_allowed""");

        assertThat(new TreeSet<>(Arrays.asList(table.split(",", -1)))).isEqualTo(domain);
    }

    /** Run with {@code -Pthorough} for 10,000 steps; the seed is in the message of what fails. */
    @Test
    void no_steps_in_any_order_leave_an_agreement_without_its_framework_its_signatures_or_its_history() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        Contracting they = Contracting.inNewRegion();
        List<String> frameworks = new ArrayList<>(List.of(they.framework()));
        List<String> agreements = new ArrayList<>();
        they.municipalities();

        for (int step = 0; step < Thorough.count(120, 10_000); step++) {
            Answer answer = step(they, random, frameworks, agreements);
            assertThat(answer.status()).as("seed %d, step %d: %s", seed, step, answer.text()).isLessThan(500);
        }

        assertThat(count(they,
                """
                select count(*) from loodlijn.agreement a where a.tenant_id = ? and a.kind = 'HEAD_SUB' and a.state in ('OFFERED', 'SIGNED_BY_ONE', 'IN_FORCE', 'AMENDED', 'EXTENDED')
                   and not exists (select from loodlijn.agreement f where f.tenant_id = a.tenant_id and f.id = a.framework_id and f.state in ('IN_FORCE', 'AMENDED', 'EXTENDED'))"""))
                .as("without a framework in force, seed %d", seed).isZero();
        assertThat(count(they, """
                select count(*) from loodlijn.agreement_version v where v.tenant_id = ? and v.state = 'AGREED'
                   and 2 <> (select count(*) from loodlijn.agreement_signature s where s.tenant_id = v.tenant_id and s.agreement_id = v.agreement_id
                                and s.number = v.number and s.sha256 = v.sha256)"""))
                .as("without two signatures over its text, seed %d", seed).isZero();
        assertThat(count(they, """
                select count(*) from loodlijn.agreement a where a.tenant_id = ? and a.state <> 'DRAFT'
                   and not exists (select from loodlijn.agreement_step s where s.tenant_id = a.tenant_id and s.agreement_id = a.id)"""))
                .as("without a history, seed %d", seed).isZero();
        assertThat(count(they,
                """
                select count(*) from loodlijn.agreement a where a.tenant_id = ? and a.over_at is not null
                   and exists (select from loodlijn.agreement_version v where v.tenant_id = a.tenant_id and v.agreement_id = a.id
                                  and (v.state in ('DRAFT', 'OFFERED', 'SIGNED_BY_ONE') or v.state = 'AGREED' and v.replaced_at is null))"""))
                .as("over, but with something open, seed %d", seed).isZero();
        assertThat(count(they, """
                select count(*) from loodlijn.agreement a where a.tenant_id = ? and a.kind = 'HEAD_SUB' and a.current_number is not null
                   and not exists (select from loodlijn.subcontracting s join loodlijn.consent c on c.tenant_id = s.tenant_id and c.subcontracting_id = s.id
                                    where s.tenant_id = a.tenant_id and s.head_id = a.head_id and s.sub_id = a.sub_id and c.decided_at <= a.in_force_at
                                      and c.state in ('CONSENTED', 'REVOKED'))"""))
                .as("in force without consent, seed %d", seed).isZero();
        assertThat(count(they,
                """
                select count(*) from loodlijn.subcontracting s join loodlijn.agreement a on a.tenant_id = s.tenant_id and a.id = s.agreement_id
                 where s.tenant_id = ? and a.current_number is not null and a.over_at is not null and s.state in ('REPORTED', 'QUESTION', 'CONSENTED', 'REGISTERED')"""))
                .as("working under an agreement that is over, seed %d", seed).isZero();
        assertThat(count(they, """
                select count(*) from loodlijn.subcontracting s where s.tenant_id = ?
                   and (not exists (select from loodlijn.subcontracting_step h where h.tenant_id = s.tenant_id and h.subcontracting_id = s.id)
                        or 1 <> (select count(*) from loodlijn.register_entry e where e.tenant_id = s.tenant_id and e.subcontracting_id = s.id
                                    and e.known_until = 'infinity' and e.state = s.state))"""))
                .as("not in the register as it is, or without a history, seed %d", seed).isZero();
    }

    private static Answer step(Contracting they, Random random, List<String> frameworks, List<String> agreements) {
        if (agreements.isEmpty() || random.nextInt(8) == 0) {
            return begun(they, random, frameworks, agreements);
        }
        if (!agreements.isEmpty() && random.nextInt(4) == 0) {
            return ofRelation(they, random, agreements);
        }
        String id = random.nextInt(12) == 0 ? pick(random, frameworks) : pick(random, agreements);
        Caller by = pick(random, List.of(they.head, they.sub, they.manager));
        Answer seen = by.get(they.path + "/" + id);
        Caller current = seen.header("ETag").map(tag -> by.with("If-Match", tag)).orElse(by);
        return switch (random.nextInt(12)) {
            case 0, 1 -> current.post(they.path + "/" + id + "/offer");
            case 2, 3, 4, 5 -> they.sign(by, id, seen.status() == 200 && seen.has("shown") && seen.text().contains("\"sha256\"")
                    ? hash(seen)
                    : "0".repeat(64));
            case 6 -> by.post(they.path + "/" + id + "/withdrawal", "{}");
            case 7 -> by.post(they.path + "/" + id + "/refusal", "{\"reason\":\"Nee.\"}");
            case 8 -> by.post(they.path + "/" + id + "/amendments", "{\"reason\":\"Anders.\"}");
            case 9 -> by.post(they.path + "/" + id + "/extensions",
                    "{\"lastDay\":\"" + they.today().plusMonths(20) + "\",\"reason\":\"Langer.\"}");
            case 10 -> random.nextInt(3) == 0
                    ? by.post(they.path + "/" + id + "/dissolution", "{\"reason\":\"Wanprestatie.\"}")
                    : by.post(they.path + "/" + id + "/notice",
                            "{\"lastDay\":\"" + they.today().plusMonths(4) + "\",\"reason\":\"Klaar.\"}");
            default -> current.put(they.path + "/" + id + "/draft",
                    Contracting.contract(they.subTerms(8_900 + random.nextInt(300), "{\"kind\":\"NONE\"}"), "[]"));
        };
    }

    /** Asking for consent, answering, taking it back, ending the work, and suspending the provider. */
    private static Answer ofRelation(Contracting they, Random random, List<String> agreements) {
        String relations = they.tenant.path("subcontractings");
        Answer list = they.manager.get(relations);
        String relation = list.has("items") && list.at("items").size() > 0
                ? relations + "/" + list.textAt("items/" + random.nextInt(list.at("items").size()) + "/id")
                : relations + "/" + they.headId;
        return switch (random.nextInt(8)) {
            case 0, 1 -> they.head.post(they.path + "/" + pick(random, agreements) + "/consent-request",
                    "{\"task\":\"Hulp thuis\",\"selfEmployed\":false}");
            case 2, 3, 4 -> they.manager.post(relation + "/decision",
                    "{\"consented\":" + (random.nextInt(4) > 0) + ",\"reason\":\"Daarom.\"}");
            case 5 -> random.nextInt(3) == 0
                    ? they.manager.post(relation + "/revocation",
                            "{\"reason\":\"Te weinig personeel.\",\"lastDay\":\"" + they.today().plusDays(random.nextInt(60)) + "\"}")
                    : they.head.post(relation + "/withdrawal", "{}");
            case 6 -> they.head.post(relation + "/ending", "{\"lastDay\":\"" + they.today() + "\"}");
            default -> suspendedOrResumed(they, random);
        };
    }

    /** Of every provider of the region, as a decision on its application makes it. */
    private static Answer suspendedOrResumed(Contracting they, Random random) {
        String applications = they.tenant.path("applications");
        Answer list = they.manager.get(applications);
        String application = applications + "/" + list.textAt("items/0/id");
        return random.nextInt(3) == 0
                ? they.manager.post(application + "/suspension", "{\"reason\":\"Er loopt een onderzoek.\"}")
                : they.manager.post(application + "/resumption", "{\"reason\":\"Het is onderzocht.\"}");
    }

    private static Answer begun(Contracting they, Random random, List<String> frameworks, List<String> agreements) {
        if (random.nextInt(5) == 0) {
            frameworks.add(they.framework());
        }
        String framework = frameworks.getLast();
        Answer begun = they.begun(they.head, "HEAD_SUB", they.headSub, they.subId, framework);
        if (begun.status() != 201) {
            return begun;
        }
        String id = begun.textAt("id");
        agreements.add(id);
        return they.write(they.head, id, they.subTerms(9_000, "{\"kind\":\"NONE\"}"), "[]");
    }

    private static String hash(Answer seen) {
        return seen.at("shown").get("sha256") == null ? "0".repeat(64) : seen.textAt("shown/sha256");
    }

    private static <T> T pick(Random random, List<T> among) {
        return among.get(random.nextInt(among.size()));
    }

    private static long count(Contracting they, String sql) {
        return Long.parseLong(they.server.fixtures().value(sql, they.tenant.id()));
    }
}
