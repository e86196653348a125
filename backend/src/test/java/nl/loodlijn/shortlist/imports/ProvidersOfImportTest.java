package nl.loodlijn.shortlist.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ThreadLocalRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.loodlijn.testing.Answer;

/** Which providers an import recognises, and which it makes. */
class ProvidersOfImportTest {
    private static final String HEADER = "aanbieder,kvk,titel\n";

    private final ImportClient region = ImportClient.inNewRegion("GM0361");

    @ParameterizedTest
    @CsvSource({"'Zeewind,11223344','Praktijk Zeewind,11223344'", "'Zeewind,','Zéewind,11223344'", "'Zeewind,11223344','ZEEWIND,'",
            "'Zee-wind,','zee wind,'"})
    void ofTwoFilesThatNameOneNewProviderTheSecondIsPreviewedAgain(String first, String second) {
        Answer one = region.previewOf(HEADER + first + ",EMDR\n");
        Answer two = region.previewOf(HEADER + second + ",CGT\n");

        assertThat(region.commit(one).status()).isEqualTo(200);
        assertThat(region.commit(two).problem()).isEqualTo("preview-outdated");
        assertThat(region.commit(region.previewOf(HEADER + second + ",CGT\n")).status()).isEqualTo(200);
        assertThat(region.providers()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"'Zeewind,11223344','Zeewind,55667788'", "'Søren,','Soren,'"})
    void twoFilesThatNameTwoNewProvidersAreBothCommitted(String first, String second) {
        Answer one = region.previewOf(HEADER + first + ",EMDR\n");
        Answer two = region.previewOf(HEADER + second + ",CGT\n");

        assertThat(region.commit(one).status()).isEqualTo(200);
        assertThat(region.commit(two).status()).isEqualTo(200);
        assertThat(region.providers()).isEqualTo(2);
    }

    @Test
    void twoProvidersOfOneNameAreToldApartByTheirNumbersInOneFile() {
        region.commit(region.previewOf(HEADER + "Zeewind,,EMDR\n"));

        Answer committed = region.commit(region.previewOf(HEADER + "Zeewind,11223344,EMDR\nZeewind,55667788,CGT\n"));

        assertThat(committed.status()).isEqualTo(200);
        assertThat(region.providers()).isEqualTo(2);
    }

    @Test
    void aSpreadsheetNamesAnOrganisationForAllOnlyUntilItsNameIsConfirmed() {
        String kvk = Integer.toString(ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999));
        region.commit(region.previewOf(HEADER + "Van ons," + kvk + ",EMDR\n"));
        ImportClient other = ImportClient.inNewRegion("GM0361");
        other.commit(other.previewOf(HEADER + "Van hen," + kvk + ",EMDR\n"));

        assertThat(region.server().fixtures().value("select name || ' ' || name_confirmed from loodlijn.organisation where kvk_number = ?",
                kvk)).isEqualTo("Van ons false");
        assertThat(other.ofListing("p.name", "Van hen")).isEqualTo("Van hen");
        assertThat(other.ofListing("p.organisation_id is not null", "Van hen")).isEqualTo("true");
    }

    @Test
    void anOfferThatComesBackIsAsItWas() {
        String file = HEADER + "Zeewind,,EMDR\n";
        region.commit(region.previewOf(file + "Duin,,CGT\n"));
        region.server().fixtures().execute("""
                update loodlijn.listing l set public = false, framework_signed = true, capacity_text = 'Twee plekken'
                  from loodlijn.tenant t where t.id = l.tenant_id and t.slug = ? and l.title = 'CGT'""", region.tenant());
        region.commit(region.previewOf(file), "weg", "{\"endMissing\":true}");

        region.commit(region.previewOf(file + "Duin,,CGT\n"));

        assertThat(region.ofListing("concat_ws(' ', l.public, l.framework_signed, l.capacity_text)", "Duin")).isEqualTo("f t Twee plekken");
    }
}
