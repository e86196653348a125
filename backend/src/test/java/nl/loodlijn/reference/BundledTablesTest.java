package nl.loodlijn.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BundledTablesTest {
    private ReferenceDatabase fresh;

    @BeforeEach
    void migrate() {
        fresh = ReferenceDatabase.fresh();
    }

    @AfterEach
    void drop() {
        fresh.close();
    }

    @Test
    void aFreshDatabaseKnowsAllMunicipalitiesAndRegions() throws SQLException {
        assertThat(fresh.ask("loodlijn_app", "select count(*) from municipality")).containsExactly("342");
        assertThat(fresh.ask("loodlijn_app", "select count(*) from youth_region")).containsExactly("42");
        assertThat(fresh.ask("loodlijn_app", """
                select m.name from municipality m join youth_region_municipality r on r.municipality_code = m.code
                  join youth_region y on y.code = r.region_code where y.name = 'Noord-Kennemerland' order by 1""")).containsExactly(
                "Alkmaar",
                "Bergen (NH.)", "Castricum", "Dijk en Waard", "Heiloo", "Uitgeest");
    }

    @Test
    void everyMunicipalityHasABorder() throws SQLException {
        assertThat(fresh.ask("loodlijn_app",
                "select m.code from municipality m where m.valid_until is null and m.code not in (select code from municipality_border)"))
                .isEmpty();
    }

    @Test
    void aPostcodeMayLieInTwoMunicipalitiesOfWhichOneIsTheMain() throws SQLException {
        assertThat(fresh.ask("loodlijn_public",
                "select municipality_code || ' ' || is_main || ' ' || share from postcode_area where pc4 = '1902' order by 1"))
                .containsExactly("GM0383 true 0.891", "GM0396 false 0.110");
    }

    @Test
    void aMunicipalityIsFoundByItsNameItsFormerNameAPlaceAndANameInDailyUse() throws SQLException {
        assertThat(fresh.ask("loodlijn_public",
                "select distinct municipality_code from place_name where key = '" + PlaceKey.of("Hengelo") + "'"))
                .containsExactly("GM0164");
        assertThat(fresh.ask("loodlijn_public", "select municipality_code from place_name where key = 'heerhugowaard' order by kind"))
                .containsExactly("GM1980", "GM1980");
        assertThat(fresh.ask("loodlijn_public", "select municipality_code from place_name where key = 'den bosch'"))
                .containsExactly("GM0796");
        assertThat(fresh.ask("loodlijn_public", "select municipality_code from place_name where key = 'bergen' order by 1"))
                .containsExactly("GM0373",
                        "GM0373", "GM0893");
    }

    @Test
    void everyCodeBelongsToAListThatNamesItsSource() throws SQLException {
        assertThat(fresh.ask("loodlijn_app", "select list from code_list where list not in (select list from code) or source = ''"))
                .isEmpty();
        assertThat(fresh.ask("loodlijn_app", "select count(*) from code where list = 'jz020'")).containsExactly("24");
        assertThat(fresh.ask("loodlijn_app", "select count(*) from code where list = 'wmo020'")).containsExactly("18");
    }

    @Test
    void nobodyButTheOwnerWritesReferenceData() {
        for (String role : new String[]{"loodlijn_app", "loodlijn_public", "loodlijn_job"}) {
            assertThatThrownBy(() -> fresh.ask(role, "update municipality set name = 'x' returning name"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void migratingAgainChangesNothing() throws SQLException {
        String everything = "select md5(string_agg(row::text, '|' order by row::text)) from (select * from postcode_area) row";
        var before = fresh.ask("loodlijn_owner", everything);
        fresh.migrateAgain();
        assertThat(fresh.ask("loodlijn_owner", everything)).isEqualTo(before);
    }
}
