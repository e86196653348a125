package nl.loodlijn.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportReferenceDataTest {
    private static final Path NATIONAL = Path.of("shared/data/reference");

    @TempDir
    Path folder;
    private ReferenceDatabase fresh;
    private String said = "";

    @BeforeEach
    void migrate() {
        fresh = ReferenceDatabase.fresh();
    }

    @AfterEach
    void drop() {
        fresh.close();
    }

    @Test
    void theNationalTablesComeInWholeAndTwiceIsTheSameAsOnce() throws SQLException {
        Optional<Path> found = besideTheProject();
        assumeTrue(found.isPresent(), "the national tables are not beside the project (../shared/data/reference), so this test is skipped");
        Path national = found.orElseThrow();
        for (int time = 0; time < 2; time++) {
            assertThat(run("--as-of", "2026-01-01", "--regions", national + "/youth_regions.csv", "--municipalities",
                    national + "/municipalities.csv",
                    "--mergers", national + "/municipality_mergers.csv", "--postcodes", national + "/pc4_municipality.csv", "--borders",
                    national + "/municipality_boundaries.geojson")).as(said).isEqualTo(ImportReferenceData.DONE);
            assertThat(said).contains("42 youth regions, 342 municipalities, 14 mergers, 4067 postcodes, borders");
            assertThat(fresh.ask("loodlijn_app", "select count(*) from municipality")).containsExactly("342");
            assertThat(fresh.ask("loodlijn_app", "select count(*) from municipality where valid_until is not null")).containsExactly("0");
            assertThat(fresh.ask("loodlijn_app", "select count(*) from youth_region")).containsExactly("42");
            assertThat(fresh.ask("loodlijn_app", "select count(distinct pc4) from postcode_area")).containsExactly("4067");
            assertThat(fresh.ask("loodlijn_app",
                    "select count(*) from (select pc4 from postcode_area group by pc4 having count(*) > 1) several"))
                    .containsExactly("128");
            assertThat(fresh.ask("loodlijn_app", "select count(*) from municipality_border")).containsExactly("342");
            assertThat(fresh.ask("loodlijn_app", "select count(*) from municipality_merger")).containsExactly("14");
            assertThat(fresh.ask("loodlijn_app",
                    "select municipality_code from place_name where key = 'hengelo' and kind = 'PLACE' order by 1"))
                    .containsExactly("GM0164", "GM1876");
        }
    }

    @Test
    void whatAnOperatorImportedSurvivesTheTablesOfTheApplication() throws SQLException, IOException {
        assertThat(run("--as-of", "2026-01-01", "--postcodes", file("pc4,gm_code,aandeel_oppervlak\n1811,GM0361,1\n")))
                .isEqualTo(ImportReferenceData.DONE);
        fresh.change("update flyway_schema_history set checksum = 1 where description = 'reference tables of the application'");
        fresh.migrateAgain();
        assertThat(fresh.ask("loodlijn_app", "select count(*) from postcode_area")).containsExactly("1");
        assertThat(fresh.ask("loodlijn_app", "select count(*) from municipality")).containsExactly("342");
    }

    @Test
    void aMergerEndsTheOldMunicipalitiesTheDayBeforeAndKeepsThem() throws SQLException, IOException {
        String rows = String.join("\n", fresh.ask("loodlijn_app", """
                select m.code || ',"' || m.name || '",' || m.province || ',' || r.region_code from municipality m
                  join youth_region_municipality r on r.municipality_code = m.code where m.code not in ('GM0399', 'GM0450')"""));
        String merged = "gm_code,gm_naam,pv_naam,jz_code\n" + rows + "\nGM1999,Kennemerduin,Noord-Holland,JZ06\n";
        assertThat(run("--as-of", "2027-01-01", "--municipalities", file(merged))).as(said).isEqualTo(ImportReferenceData.DONE);
        assertThat(fresh.ask("loodlijn_app", """
                select name || ' ' || valid_from || ' ' || coalesce(valid_until::text, '-') from municipality
                 where code in ('GM0399', 'GM0450', 'GM1999') order by name""")).containsExactly("Heiloo 2026-01-01 2026-12-31",
                "Kennemerduin 2027-01-01 -", "Uitgeest 2026-01-01 2026-12-31");
        assertThat(fresh.ask("loodlijn_app",
                "select municipality_code from youth_region_municipality where region_code = 'JZ06' and valid_until is null order by 1"))
                .containsExactly("GM0361", "GM0373", "GM0383", "GM1980", "GM1999");
    }

    @Test
    void everyWrongLineIsToldAndNothingIsImported() throws SQLException, IOException {
        String file = file("""
                pc4,gm_code,aandeel_oppervlak,overige_gemeenten,inwoners
                1811,GM0361,1,,100
                811,GM0361,1,,100
                1812,0361,1,,100
                1813,GM0361,1.5,,100
                1814,GM0361,0.9,GM0373=0.1,100
                1815,GM0361,1,,many
                1811,GM0361,1,,100
                """);
        assertThat(run("--as-of", "2026-01-01", "--postcodes", file)).isEqualTo(ImportReferenceData.REFUSED);
        assertThat(said).contains(":3: column pc4 is \"811\"", ":4: column gm_code is \"0361\"", ":5: column aandeel_oppervlak is 1.5",
                ":6: column overige_gemeenten", ":7: column inwoners", ":8: 1811 in GM0361 was there already", "Nothing was imported");
        assertThat(fresh.ask("loodlijn_app", "select count(distinct pc4) from postcode_area")).containsExactly("229");
    }

    @Test
    void aPostcodeInAMunicipalityThatIsNotThereIsRefused() throws IOException {
        assertThat(run("--as-of", "2026-01-01", "--postcodes", file("pc4,gm_code,aandeel_oppervlak\n1811,GM0398,1\n")))
                .isEqualTo(ImportReferenceData.REFUSED);
        assertThat(said).contains("postcode 1811 lies in GM0398, which is no municipality on 2026-01-01");
    }

    @Test
    void aFileInAnotherEncodingOrWithoutAColumnIsRefused() throws IOException {
        Path latin = Files.write(folder.resolve("latin.csv"),
                "gm_code,gm_naam,pv_naam,jz_code\nGM1900,Súdwest-Fryslân,Fryslân,JZ02\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(run("--as-of", "2026-01-01", "--municipalities", latin.toString())).isEqualTo(ImportReferenceData.REFUSED);
        assertThat(said).contains("not UTF-8");
        assertThat(run("--as-of", "2026-01-01", "--municipalities", file("gm_code,gm_naam\nGM1900,X\n")))
                .isEqualTo(ImportReferenceData.REFUSED);
        assertThat(said).contains("there is no column pv_naam", "there is no column jz_code");
    }

    @Test
    void bordersInMetresAreRefused() throws IOException {
        Path borders = Files.writeString(folder.resolve("borders.geojson"), """
                {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"statcode":"GM0361"},
                 "geometry":{"type":"Polygon","coordinates":[[[111000,516000],[112000,516000],[112000,517000],[111000,516000]]]}}]}""");
        assertThat(run("--as-of", "2026-01-01", "--borders", borders.toString())).isEqualTo(ImportReferenceData.REFUSED);
        assertThat(said).contains("WGS84");
    }

    @Test
    void anEarlierEditionIsRefusedAndACommandWithoutADaySaysHow() throws IOException {
        String file = file("jz_code,jz_naam\nJZ06,Noord-Kennemerland\n");
        assertThat(run("--as-of", "2025-01-01", "--regions", file)).isEqualTo(ImportReferenceData.REFUSED);
        assertThat(said).contains("already holds an edition of 2026-01-01");
        assertThat(run("--regions", file)).isEqualTo(ImportReferenceData.UNUSABLE);
        assertThat(said).contains("Usage:");
    }

    /** The folder shared beside the project or above it. */
    private static Optional<Path> besideTheProject() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent).map(folder -> folder.resolve(NATIONAL))
                .filter(Files::isDirectory).findFirst();
    }

    private String file(String content) throws IOException {
        return Files.writeString(folder.resolve("table.csv"), content).toString();
    }

    private int run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int status = ImportReferenceData.run(arguments, fresh.database().jdbcUrl(), fresh.database().passwords().owner(),
                new PrintStream(out, true, StandardCharsets.UTF_8));
        said = out.toString(StandardCharsets.UTF_8);
        return status;
    }
}
