package nl.loodlijn.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import nl.loodlijn.services.Database;

/** One region among many, that can be made larger. */
record Scale(Database database, UUID tenant) {
    List<String> municipalities() throws SQLException {
        try (Connection owner = database.connect("loodlijn_owner");
                PreparedStatement query = owner.prepareStatement(
                        "select municipality_code from loodlijn.tenant_municipality where tenant_id = ? order by 1 limit 3")) {
            query.setObject(1, tenant);
            List<String> codes = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    codes.add(rows.getString(1));
                }
            }
            return codes;
        }
    }

    /** How long a figure holds in the region. */
    int freshDays() throws SQLException {
        try (Connection owner = database.connect("loodlijn_owner");
                PreparedStatement query = owner.prepareStatement("select stale_days from loodlijn.published_tenant where tenant_id = ?")) {
            query.setObject(1, tenant);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    void giveAccess(UUID person) throws SQLException {
        try (Connection owner = database.connect("loodlijn_owner"); PreparedStatement insert = owner.prepareStatement("""
                insert into loodlijn.membership (tenant_id, person_id, party_kind, party_id, role, valid_from)
                values (?, ?, 'TENANT', ?, 'CONTRACT_MANAGER', date '2020-01-01')""")) {
            insert.setObject(1, tenant);
            insert.setObject(2, person);
            insert.setObject(3, tenant);
            insert.executeUpdate();
        }
        settle();
    }

    /** Copies offers of the region, until it has so many. */
    void growTo(int listings) throws SQLException {
        try (Connection owner = database.connect("loodlijn_owner"); PreparedStatement insert = owner.prepareStatement("""
                insert into loodlijn.listing (tenant_id, provider_id, title, kinds, target_groups, expertise, municipality_codes, place_text, laws,
                       wait_intake_weeks, wait_treatment_weeks, wait_measured_on, note, categories, age_from, age_until, settings, languages, free_places)
                select l.tenant_id, l.provider_id, l.title, l.kinds, l.target_groups, l.expertise, l.municipality_codes, l.place_text, l.laws,
                       l.wait_intake_weeks, l.wait_treatment_weeks, l.wait_measured_on, l.note, l.categories, l.age_from, l.age_until, l.settings,
                       l.languages, l.free_places
                  from loodlijn.listing l where l.tenant_id = ? limit ?""")) {
            for (long there = count(); there < listings; there = count()) {
                insert.setObject(1, tenant);
                insert.setLong(2, Math.min(there, listings - there));
                insert.executeUpdate();
            }
        }
        settle();
    }

    private long count() throws SQLException {
        try (Connection owner = database.connect("loodlijn_owner");
                PreparedStatement query = owner.prepareStatement("select count(*) from loodlijn.listing where tenant_id = ?")) {
            query.setObject(1, tenant);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    String inAll() throws SQLException {
        try (Connection owner = database.connect("loodlijn_owner");
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(
                        """
                        select to_char(count(*), 'FM999,999,999') || ' listings in ' || count(distinct tenant_id) || ' tenants' from loodlijn.listing""")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void settle() throws SQLException {
        try (Connection owner = database.connect("loodlijn_owner"); Statement statement = owner.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }
}
