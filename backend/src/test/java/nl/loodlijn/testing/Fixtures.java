package nl.loodlijn.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.services.Database;

/** Tenants, parties and memberships that tests start from, written by the owner of the database. */
public final class Fixtures {
    /** A region with the municipalities Alkmaar (GM0361) and Bergen (GM0373). */
    public static final String REGION = "noord-kennemerland";
    /** Another region, with the municipality Enschede (GM0153). */
    public static final String OTHER_REGION = "twente";
    /** A municipality that is a tenant of its own. */
    public static final String MUNICIPALITY = "utrecht";

    private final Database database;

    Fixtures(Database database) {
        this.database = database;
        execute("""
                insert into loodlijn.tenant (slug, name, kind) values ('noord-kennemerland', 'Regio Noord-Kennemerland', 'REGION'),
                    ('twente', 'Regio Twente', 'REGION'), ('utrecht', 'Gemeente Utrecht', 'MUNICIPALITY')""");
        execute("""
                insert into loodlijn.tenant_municipality (tenant_id, municipality_code, valid_from)
                select t.id, m.code, date '2020-01-01' from loodlijn.tenant t
                  join (values ('noord-kennemerland', 'GM0361'), ('noord-kennemerland', 'GM0373'), ('twente', 'GM0153')) m(slug, code) on m.slug = t.slug""");
        execute("insert into loodlijn.organisation (name) values ('Stichting Duinrand Jeugdhulp'), ('Praktijk Zeewind'), ('Cliëntenraad Noord-Kennemerland')");
    }

    public UUID tenant(String slug) {
        return id("select id from loodlijn.tenant where slug = ?", slug);
    }

    /** The party that a municipality is in a region. */
    public UUID municipality(String region, String code) {
        return id(
                "select m.id from loodlijn.tenant_municipality m join loodlijn.tenant t on t.id = m.tenant_id where t.slug = ? and m.municipality_code = ?",
                region, code);
    }

    public UUID organisation(String name) {
        return id("select id from loodlijn.organisation where name = ?", name);
    }

    /** The party for which someone has such a role in the fixtures. */
    public UUID partyFor(Role role, String slug) {
        return switch (role) {
            case REGION_ADMIN, CONTRACT_MANAGER, ASSESSOR -> tenant(slug);
            case POLICY_OFFICER, COUNCIL_CLERK -> switch (slug) {
                case REGION -> municipality(slug, "GM0361");
                case OTHER_REGION -> municipality(slug, "GM0153");
                default -> tenant(slug);
            };
            case HEAD_CONTRACTOR, CARE_PROFESSIONAL -> organisation("Stichting Duinrand Jeugdhulp");
            case SUBCONTRACTOR -> organisation("Praktijk Zeewind");
            case DIALOGUE_PARTNER -> organisation("Cliëntenraad Noord-Kennemerland");
        };
    }

    /** Gives a person a role, from yesterday on. */
    public UUID membership(UUID person, String slug, Role role) {
        UUID party = partyFor(role, slug);
        return id("""
                insert into loodlijn.membership (tenant_id, person_id, party_kind, party_id, role, valid_from)
                select t.id, ?::uuid, case when ?::uuid = t.id then 'TENANT'
                           when exists (select from loodlijn.tenant_municipality m where m.id = ?::uuid) then 'MUNICIPALITY' else 'ORGANISATION' end,
                       ?::uuid, ?, current_date - 1
                  from loodlijn.tenant t where t.slug = ? returning id""", person.toString(), party.toString(), party.toString(),
                party.toString(),
                role.name(), slug);
    }

    /** Runs a statement as the owner, who sees every row; values only as parameters. */
    public void execute(String sql, Object... parameters) {
        try (Connection connection = database.connect("loodlijn_owner");
                PreparedStatement statement = prepare(connection, sql, parameters)) {
            statement.execute();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** The one id that a query gives. */
    public UUID id(String sql, Object... parameters) {
        return UUID.fromString(value(sql, parameters));
    }

    /** The first column of the first row that a query gives, as text. */
    public String value(String sql, Object... parameters) {
        try (Connection connection = database.connect("loodlijn_owner");
                PreparedStatement statement = prepare(connection, sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            if (!rows.next()) {
                throw new IllegalStateException("No row: " + sql);
            }
            return String.valueOf(rows.getObject(1));
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
