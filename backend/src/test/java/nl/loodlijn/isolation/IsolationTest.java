package nl.loodlijn.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
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
import nl.loodlijn.testing.Thorough;

/**
 * Every endpoint of the API, with the ids of a region in which everything was used, tried by everybody whom it is not for. Endpoints come from the routes
 * of the server, requests from the API document and ids from the catalogue of the database, so that a new endpoint is tried by itself.
 */
class IsolationTest {
    /** What every member of a region may read, mark for oneself or ask for, whichever provider it is about. */
    private static final Map<String, String> FOR_EVERY_MEMBER = Map.ofEntries(
            Map.entry("criteria-sets/{id}", "a set that was published is for whoever may apply"),
            Map.entry("criteria-sets/{id}/versions/{number}", "so are its versions"),
            Map.entry("criteria-sets/{id}/difference", "and what differs between them"),
            Map.entry("agreements", "anybody agrees on a model that was published, with whoever is known here"),
            Map.entry("passport/offer", "what the own passport holds for a set that is published"),
            Map.entry("applications", "anybody applies for a set that is published"),
            Map.entry("contract-models/{id}", "a model contract that was published is for whoever contracts"),
            Map.entry("contract-models/{id}/versions/{number}", "so are its versions"),
            Map.entry("contract-models/{id}/versions/{number}/consultation", "head contractors see of each other who adopts what"),
            Map.entry("contract-models/{id}/draft/articles/{code}/vote", "each of them votes on a draft that all of them are asked about"),
            Map.entry("subcontractings", "a head contractor reports any provider of the list"),
            Map.entry("contract-models/{id}/moves", "a head contractor moves its own agreements to a version that was published"),
            Map.entry("contract-models/{id}/difference", "what differs between versions is for them too"),
            Map.entry("shortlist/listings/{id}", "the shortlist is one for the region"),
            Map.entry("providers/{id}/consortium", "a provider is for everybody; who takes part in it only for who works with it"),
            Map.entry("shortlist/listings/{id}/contact", "counts that somebody looked at how to reach it"),
            Map.entry("shortlist/favourites/{listing}", "a star is one's own, on what everybody finds"),
            Map.entry("providers/{id}", "the page of a provider is for whoever finds its offers"),
            Map.entry("providers/{id}/facts", "so are the facts on it"),
            Map.entry("providers/{id}/contact-reach", "a head contractor sees how it would reach a provider"),
            Map.entry("contact-requests", "and asks it for something"),
            Map.entry("settings/municipalities/{id}/desk", "whom citizens turn to is public"));
    private static final Set<String> TABLES_FOR_EVERY_MEMBER = Set.of("provider", "listing", "criteria_set", "criteria_version",
            "criterion",
            "tenant_municipality", "search_synonym", "contract_model", "contract_model_version", "article_comment");
    /** Tables whose rows go by themselves. */
    private static final Map<String, String> BY_THEMSELVES = Map.of("presence", "who is here is forgotten after 75 seconds", "live_event",
            "what changed is told for an hour", "last_visit", "somebody who may looked again", "listing_attention",
            "that an offer was opened is counted later", "watched_view", "what matches a watched search is looked up again by a job");

    private static final Set<Integer> REFUSED = Set.of(401, 403, 404);
    /**
     * An answer to a write that is right although it says neither that there is no such thing nor that it may not be.
     *
     * @param status of the answer
     * @param text that is in it
     */
    private record Otherwise(int status, String text, String why) {
        static Otherwise wrongField(String pointer) {
            return new Otherwise(400, "\"" + pointer + "\"", "the id is a field, and the answer names a field that names nothing here");
        }

        boolean is(Answer answer) {
            return status == answer.status() && answer.text().contains(text);
        }
    }

    private static final Otherwise GONE_ALREADY = new Otherwise(204, "",
            "taking away a mark of one's own that is not there is done already");
    private static final Map<String, Otherwise> ANOTHER_ANSWER = Map.ofEntries(
            Map.entry("POST notifications/read",
                    new Otherwise(200, "unread", "only what was told to oneself is marked, and how much of that is unread is told")),
            Map.entry("DELETE shortlist/watches/{view}", GONE_ALREADY), Map.entry("DELETE shortlist/favourites/{listing}", GONE_ALREADY),
            Map.entry("DELETE provider-doubles/{one}/{other}/dismissal", GONE_ALREADY),
            Map.entry("POST substitutions", Otherwise.wrongField("/substitute")),
            Map.entry("POST invitations", Otherwise.wrongField("/partyId")),
            Map.entry("POST subcontractings", Otherwise.wrongField("/providerId")),
            Map.entry("POST agreements",
                    new Otherwise(422, "agreement-model-not-usable",
                            "the id is a field: there is no such model to make an agreement from")));

    private static final TestServer SERVER = TestServer.running();
    private static Victim victim;
    private static KnownIds ids;
    private static Places places;
    private static List<Operation> operations;
    private static TreeMap<String, Set<String>> before;

    private final List<String> told = new ArrayList<>();

    @BeforeAll
    static void everythingIsUsed() {
        operations = Operation.all(SERVER.bean(EndpointPermissions.class).all());
        victim = new Victim(SERVER);
        ids = new KnownIds(SERVER.database(), victim.tenant.id(), victim.traveller.organisation);
        places = new Places(victim, ids, operations);
        assertThat(operations).hasSizeGreaterThan(150);
        assertThat(operations).extracting(Operation::toString).containsAll(ANOTHER_ANSWER.keySet());
        assertThat(operations).filteredOn(Operation::isInTenant).extracting(Operation::inTenant).containsAll(FOR_EVERY_MEMBER.keySet());
        before = ids.state();
    }

    @AfterEach
    void nothingOfTheVictimChanged() {
        Map<String, Set<String>> now = ids.state();
        before.forEach((table, rows) -> {
            Set<String> gone = new HashSet<>(rows);
            gone.removeAll(now.get(table));
            if (!gone.isEmpty() && !BY_THEMSELVES.containsKey(table)) {
                told.add(gone.size() + " rows of " + table + " are no longer what they were");
            }
        });
        assertThat(told).isEmpty();
    }

    @Test
    void somebody_who_may_reads_each_of_them_so_that_what_others_are_refused_is_there() {
        operations.stream().filter(one -> one.method().equals("GET") && one.isInTenant() && !one.variables().isEmpty())
                .filter(one -> !places.isRead(one)).forEach(one -> told.add("Nobody reads anything at " + one.path()));
    }

    @Test
    void nobody_is_told_anything() {
        for (Operation operation : operations) {
            if (operation.permission().scope() != Permission.Scope.ANYONE) {
                refused("nobody", SERVER.anonymous(), operation, victim.tenant.slug(), Set.of(401, 403));
            }
        }
    }

    @Test
    void a_citizen_is_told_nothing() {
        Caller citizen = SERVER.newPerson("burger-" + UUID.randomUUID() + "@voorbeeld.nl");
        for (Operation operation : operations) {
            if (operation.isInTenant() || operation.permission().scope() == Permission.Scope.OPERATOR) {
                refused("citizen", citizen, operation, victim.tenant.slug(), Set.of(403, 404));
            }
        }
    }

    @Test
    void whoever_works_for_another_tenant_is_told_nothing_of_this_one() {
        NewTenant elsewhere = SERVER.newTenant();
        SERVER.fixtures().execute(
                "insert into loodlijn.tenant_municipality (tenant_id, municipality_code, valid_from) values (?, 'GM0361', date '2020-01-01')",
                elsewhere.id());
        Map<Role, Caller> callers = new LinkedHashMap<>();
        EnumSet.allOf(Role.class).forEach(role -> callers.put(role, elsewhere.as(role)));
        for (Operation operation : operations) {
            List<Role> may = callers.keySet().stream().filter(operation.permission().roles()::contains).limit(Thorough.count(2, 9))
                    .toList();
            for (Role role : may) {
                Caller caller = callers.get(role);
                refused(role + " of another tenant", caller, operation, victim.tenant.slug(), Set.of(403, 404));
                refused(role + " who says to act for the victim", caller.with("Loodlijn-Party", victim.tenant.id().toString()), operation,
                        victim.tenant.slug(), Set.of(403, 404));
                if (!operation.isStream()) {
                    knowsNothing(role + " at home", caller, operation, elsewhere.slug(), ids.rows());
                }
            }
        }
    }

    /** Above a request stops at its model; with one of its own every other id is reached. */
    @Test
    void an_agreement_of_another_tenant_is_as_unknown_as_one_that_nobody_has() {
        Contracting home = Contracting.inNewRegion();
        String framework = home.framework();
        String other = home.subId.toString();
        Map<String, String> secrets = Map.of("frameworkId", agreementOfVictim("REGION_HEAD"), "likeId", agreementOfVictim("HEAD_SUB"),
                "otherId", victim.traveller.organisation.toString());
        for (Map.Entry<String, String> secret : secrets.entrySet()) {
            List<Answer> answers = Stream.of(secret.getValue(), UUID.randomUUID().toString()).map(id -> {
                Map<String, String> body = new LinkedHashMap<>(
                        Map.of("kind", "HEAD_SUB", "modelVersionId", home.headSub, "otherId", other, "frameworkId", framework, "title",
                                "Ons werk"));
                body.put(secret.getKey(), id);
                return home.head.post(home.path, body.entrySet().stream()
                        .map(field -> "\"" + field.getKey() + "\":\"" + field.getValue() + "\"")
                        .collect(Collectors.joining(",", "{", "}")));
            }).toList();
            assertThat(answers).as(secret.getKey()).allSatisfy(answer -> {
                assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
                assertThat(answer.textAt("errors/0/pointer")).isEqualTo("/" + secret.getKey());
                assertThat(answer.text().toLowerCase(Locale.ROOT)).doesNotContain(Victim.OF_A_PARTY).doesNotContain(Victim.OF_THE_TENANT)
                        .doesNotContain(ids.rows());
            });
            assertThat(answers.getFirst().textAt("errors/0/detail")).isEqualTo(answers.getLast().textAt("errors/0/detail"));
        }
    }

    private static String agreementOfVictim(String kind) {
        return SERVER.fixtures().value("select id from loodlijn.agreement where tenant_id = ? and kind = ? limit 1", victim.tenant.id(),
                kind);
    }

    @Test
    void another_provider_of_the_same_tenant_is_told_what_every_member_is() {
        Set<String> secret = ids.rows();
        secret.removeAll(ids.rowsOf(TABLES_FOR_EVERY_MEMBER));
        for (Map.Entry<Role, Caller> other : otherProvider().entrySet()) {
            String who = other.getKey() + " of another provider";
            for (Operation operation : operations) {
                boolean may = operation.permission().roles().contains(other.getKey());
                if (operation.isInTenant() && !may) {
                    refused(who, other.getValue(), operation, victim.tenant.slug(), Set.of(403));
                } else if (operation.isInTenant() && !operation.isStream()) {
                    knowsNothing(who, other.getValue(), operation, victim.tenant.slug(), secret);
                }
            }
        }
    }

    /** Whoever may not make the request at all. */
    private void refused(String who, Caller caller, Operation operation, String tenant, Set<Integer> statuses) {
        Ask ask = Ask.of(operation, tenant, places.of(operation), ids, Victim.BAIT);
        Answer answer = ask.by(caller);
        if (!statuses.contains(answer.status())) {
            told.add(who + ": " + ask + " -> " + answer);
        }
        silent(who, ask, answer, ids.rows(), true);
    }

    /** Whoever may make such a request, but not with these ids, and is answered as with ids that nobody has. */
    private void knowsNothing(String who, Caller caller, Operation operation, String tenant, Set<String> secret) {
        Ask ask = Ask.of(operation, tenant, places.of(operation), ids, Victim.BAIT);
        Answer answer = ask.by(caller);
        silent(who, ask, answer, secret, !tenant.equals(victim.tenant.slug()));
        boolean open = tenant.equals(victim.tenant.slug()) && FOR_EVERY_MEMBER.containsKey(operation.inTenant());
        Ask other = ask.withIdsOfNobody(ids);
        if (!open && !other.equals(ask)) {
            Answer ofNobody = other.by(caller);
            if (!Ask.outcome(answer).equals(Ask.outcome(ofNobody))) {
                told.add(who + ": " + ask + " -> " + answer + ", but with ids of nobody -> " + ofNobody);
            }
            Otherwise otherwise = ANOTHER_ANSWER.get(operation.toString());
            if (operation.isWrite() && !REFUSED.contains(answer.status()) && (otherwise == null || !otherwise.is(answer))) {
                told.add(who + ": " + ask + " is not refused -> " + answer);
            }
        }
    }

    private void silent(String who, Ask ask, Answer answer, Set<String> secret, boolean outside) {
        String all = (answer.text() + answer.response().headers().map()).toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>(Victim.IN_THE_FILE);
        words.add(Victim.OF_A_PARTY);
        if (outside) {
            words.add(Victim.OF_THE_TENANT);
        }
        words.stream().filter(all::contains).forEach(word -> told.add(who + ": " + ask + " tells " + word + ": " + answer));
        secret.stream().filter(all::contains).filter(id -> !ask.names(id))
                .forEach(id -> told.add(who + ": " + ask + " tells id " + id + ": " + answer));
    }

    private static Map<Role, Caller> otherProvider() {
        UUID organisation = SERVER.fixtures().id("insert into loodlijn.organisation (name) values (?) returning id",
                "Ander " + UUID.randomUUID());
        Map<Role, Caller> callers = new LinkedHashMap<>();
        for (Role role : List.of(Role.HEAD_CONTRACTOR, Role.SUBCONTRACTOR, Role.CARE_PROFESSIONAL, Role.DIALOGUE_PARTNER)) {
            Caller caller = SERVER.newPerson("ander-" + UUID.randomUUID() + "@voorbeeld.nl");
            SERVER.fixtures().execute("""
                    insert into loodlijn.membership (tenant_id, person_id, party_kind, party_id, role, valid_from)
                    values (?, ?, 'ORGANISATION', ?, ?, current_date - 1)""", victim.tenant.id(), SERVER.personOf(caller), organisation,
                    role.name());
            Eventually.holds(Duration.ofSeconds(10), () -> assertThat(caller.get("/api/v1/me").text()).contains(victim.tenant.slug()));
            callers.put(role, caller);
        }
        return callers;
    }
}
