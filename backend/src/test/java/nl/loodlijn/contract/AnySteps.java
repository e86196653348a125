package nl.loodlijn.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;

/** Steps of agreements and of the relations that work under them, in any order, allowed or not, by anybody. */
final class AnySteps {
    private final Contracting they;
    private final Random random;
    private final List<String> frameworks = new ArrayList<>();
    private final List<String> agreements = new ArrayList<>();
    private String model;

    AnySteps(Contracting they, Random random) {
        this.they = they;
        this.random = random;
        this.model = they.headSub;
        frameworks.add(they.framework());
        they.municipalities();
    }

    /** Takes a step. */
    Answer next() {
        if (agreements.isEmpty() || random.nextInt(8) == 0) {
            return begun();
        }
        if (random.nextInt(4) == 0) {
            return ofRelation();
        }
        if (random.nextInt(40) == 0) {
            lastDayPasses();
        }
        if (random.nextInt(60) == 0) {
            model = they.nextVersion(model);
        }
        String id = random.nextInt(12) == 0 ? pick(frameworks) : pick(agreements);
        Caller by = pick(List.of(they.head, they.sub, they.manager));
        Answer seen = by.get(they.path + "/" + id);
        Caller current = seen.header("ETag").map(tag -> by.with("If-Match", tag)).orElse(by);
        return switch (random.nextInt(12)) {
            case 0, 1 -> current.post(they.path + "/" + id + "/offer");
            case 2, 3, 4, 5 -> they.sign(by, id, seen.status() == 200 && seen.has("shown") && seen.text().contains("\"sha256\"")
                    ? hash(seen)
                    : "0".repeat(64));
            case 6 -> by.post(they.path + "/" + id + "/withdrawal", "{}");
            case 7 -> by.post(they.path + "/" + id + "/refusal", "{\"reason\":\"Nee.\"}");
            case 8 -> by.post(they.path + "/" + id + "/amendments", random.nextBoolean()
                    ? "{\"reason\":\"Anders.\"}"
                    : "{\"reason\":\"De nieuwe tekst.\",\"modelVersionId\":\"" + model + "\"}");
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

    /** Of an agreement, or now and then of a framework and of all that falls under it. */
    private void lastDayPasses() {
        they.server.fixtures().execute("""
                update loodlijn.agreement set ends_on = current_date - 1
                 where tenant_id = ? and id = ?::uuid and state in ('IN_FORCE', 'AMENDED', 'EXTENDED')""", they.tenant.id(),
                random.nextInt(4) == 0 ? pick(frameworks) : pick(agreements));
        they.server.fixtures().value("select ended from loodlijn.end_agreements(current_date, now())");
    }

    /** Asking for consent, answering, taking it back, ending the work, and suspending the provider. */
    private Answer ofRelation() {
        String relations = they.tenant.path("subcontractings");
        Answer list = they.manager.get(relations);
        String relation = list.has("items") && list.at("items").size() > 0
                ? relations + "/" + list.textAt("items/" + random.nextInt(list.at("items").size()) + "/id")
                : relations + "/" + they.headId;
        return switch (random.nextInt(8)) {
            case 0, 1 -> they.head.post(they.path + "/" + pick(agreements) + "/consent-request",
                    "{\"task\":\"Hulp thuis\",\"selfEmployed\":false}");
            case 2, 3, 4 -> they.manager.post(relation + "/decision",
                    "{\"consented\":" + (random.nextInt(4) > 0) + ",\"reason\":\"Daarom.\"}");
            case 5 -> random.nextInt(3) == 0
                    ? they.manager.post(relation + "/revocation",
                            "{\"reason\":\"Te weinig personeel.\",\"lastDay\":\"" + they.today().plusDays(random.nextInt(60)) + "\"}")
                    : they.head.post(relation + "/withdrawal", "{}");
            case 6 -> they.head.post(relation + "/ending", "{\"lastDay\":\"" + they.today() + "\"}");
            default -> suspendedOrResumed();
        };
    }

    /** Of every provider of the region, as a decision on its application makes it. */
    private Answer suspendedOrResumed() {
        String applications = they.tenant.path("applications");
        Answer list = they.manager.get(applications);
        String application = applications + "/" + list.textAt("items/0/id");
        return random.nextInt(3) == 0
                ? they.manager.post(application + "/suspension", "{\"reason\":\"Er loopt een onderzoek.\"}")
                : they.manager.post(application + "/resumption", "{\"reason\":\"Het is onderzocht.\"}");
    }

    private Answer begun() {
        if (random.nextInt(5) == 0) {
            frameworks.add(they.framework());
        }
        String framework = frameworks.getLast();
        Answer begun = they.begun(they.head, "HEAD_SUB", model, they.subId, framework);
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

    private <T> T pick(List<T> among) {
        return among.get(random.nextInt(among.size()));
    }
}
