package nl.loodlijn.shortlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.Eventually;
import nl.loodlijn.testing.TestServer;

/** A tenant of a test's own with a shortlist that it fills. */
public final class TenantShortlist {
    private static final Duration HEARD_WITHIN = Duration.ofSeconds(10);

    private final TestServer server;
    private final UUID tenant = UUID.randomUUID();
    private final String slug;

    private TenantShortlist(TestServer server, String slug) {
        this.server = server;
        this.slug = slug;
        server.fixtures().execute("insert into loodlijn.tenant (id, slug, name, kind) values (?, ?, ?, 'REGION')", tenant, slug, slug);
    }

    public static TenantShortlist in(TestServer server) {
        return new TenantShortlist(server, "lijst-" + UUID.randomUUID());
    }

    public String slug() {
        return slug;
    }

    public String address(String path) {
        return "/api/v1/tenants/" + slug + path;
    }

    public Caller contractManager() {
        return as(Role.CONTRACT_MANAGER);
    }

    /** A new person with this role here; the server has heard of the membership when this returns. */
    public Caller as(Role role) {
        Caller caller = server.as(role, slug);
        Eventually.holds(HEARD_WITHIN, () -> assertThat(caller.get("/api/v1/me").text()).contains(slug));
        return caller;
    }

    /** Someone who may search here, for calling use cases without HTTP. */
    public Actor.Member member() {
        UUID person = server.personOf(contractManager());
        return new Actor.Member(tenant, person, tenant, Role.CONTRACT_MANAGER.name(), UUID.randomUUID());
    }

    public UUID provider(String name) {
        return server.fixtures().id("insert into loodlijn.provider (tenant_id, name) values (?, ?) returning id", tenant, name);
    }

    public UUID add(Offer offer) {
        return addAll(List.of(offer)).getFirst();
    }

    /** Adds offers in one transaction. */
    public List<UUID> addAll(List<Offer> offers) {
        List<UUID> ids = offers.stream().map(offer -> UUID.randomUUID()).toList();
        try (Connection owner = server.database().connect("loodlijn_owner"); PreparedStatement insert = owner.prepareStatement("""
                insert into loodlijn.listing (tenant_id, id, provider_id, title, kinds, target_groups, expertise, municipality_codes, place_text, laws,
                    wait_intake_weeks, wait_measured_on, note)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            owner.setAutoCommit(false);
            for (int index = 0; index < offers.size(); index++) {
                Offer offer = offers.get(index);
                set(insert, 1, tenant, ids.get(index), offer.provider(), offer.title(), array(owner, offer.kinds()),
                        array(owner, offer.targetGroups()),
                        array(owner, offer.expertise()), array(owner, offer.municipalities()), offer.placeText(),
                        array(owner, offer.laws()), offer.weeks(),
                        offer.measuredOn(), offer.note());
                insert.addBatch();
            }
            insert.executeBatch();
            owner.commit();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
        return ids;
    }

    private static Array array(Connection connection, List<String> values) throws SQLException {
        return connection.createArrayOf("text", values.toArray());
    }

    private static void set(PreparedStatement statement, int first, @Nullable Object... values) throws SQLException {
        for (int index = 0; index < values.length; index++) {
            statement.setObject(first + index, values[index]);
        }
    }
}
