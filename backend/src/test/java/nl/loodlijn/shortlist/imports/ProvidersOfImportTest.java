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
    private static final String FACTS_HEADER = "aanbieder,titel,handelsnamen,rechtsvorm,rsin,agb-codes,vestigingsnummers,loodgieter,telefoon loodgieter,"
            + "e-mail loodgieter,contact voor inwoners,klachtenregeling,keurmerken,rolstoeltoegankelijk,levensbeschouwing,reisafstand,"
            + "vorm van jeugdhulp,methoden,raamovereenkomst\n";
    private static final String FACTS = "Zeewind,EMDR,Zeewind|Wind mee,B.V.,123456782,12345678;87654321,000012345678;000087654321,Yusuf Kaya,072 123 45 67,"
            + "yusuf@zeewind.example,Bel ons op werkdagen.,www.zeewind.example/klachten,HKZ|ISO 9001,ja,Protestants,25 km,02 Ambulant|11,EMDR|Triple P,ja\n";

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

    @Test
    void whatAFileSaysOfAProviderComesInWithItAndTheSameFileAgainChangesNothing() {
        String file = FACTS_HEADER + FACTS;

        region.commit(region.previewOf(file));

        assertThat(region.ofListing("""
                concat_ws(' / ', p.trade_names, p.legal_form, p.rsin, p.agb_codes, p.contact_name, p.contact_phone, p.contact_email,
                          p.public_contact, p.complaint_url)""", "Zeewind")).isEqualTo(
                "{Zeewind,\"Wind mee\"} / B.V. / 123456782 / {12345678,87654321} / Yusuf Kaya / 072 123 45 67 / yusuf@zeewind.example"
                        + " / Bel ons op werkdagen. / https://www.zeewind.example/klachten");
        assertThat(region.ofListing("p.quality_marks", "Zeewind")).contains("HKZ", "ISO 9001");
        assertThat(establishments()).isEqualTo("000012345678 Zeewind, 000087654321 Zeewind");
        assertThat(region.ofListing("concat_ws(' ', l.accessible, l.profile, l.travel_km, l.help_forms, l.framework_signed)", "Zeewind"))
                .isEqualTo("t Protestants 25 {02,11} t");
        assertThat(methods()).isEqualTo("EMDR false, Triple P false");
        Answer again = region.previewOf(file);
        assertThat(again.at("summary/unchanged").getIntValue()).as(again.text()).isEqualTo(1);
    }

    @Test
    void whatAFileDoesNotSayOfAProviderStaysAndAMarkKeepsItsLastDay() {
        region.commit(region.previewOf(FACTS_HEADER + FACTS));
        region.server().fixtures().execute("""
                update loodlijn.provider p set quality_marks = '[{"name":"HKZ","validUntil":"2030-01-01"}]'
                  from loodlijn.tenant t where t.id = p.tenant_id and t.slug = ?""", region.tenant());

        region.commit(region.previewOf("aanbieder,titel,keurmerken,vestigingsnummers,rechtsvorm\nZeewind,EMDR,HKZ|Kiwa,000011112222,\n"));

        assertThat(region.ofListing("p.legal_form", "Zeewind")).isEqualTo("B.V.");
        assertThat(region.ofListing(
                "(select string_agg(concat(q ->> 'name', ' ', q ->> 'validUntil'), ', ') from jsonb_array_elements(p.quality_marks) q)",
                "Zeewind")).isEqualTo("HKZ 2030-01-01, Kiwa ");
        assertThat(establishments()).isEqualTo("000011112222 Zeewind, 000012345678 Zeewind, 000087654321 Zeewind");
    }

    @Test
    void aMethodThatWasRecognisedStaysSo() {
        region.commit(region.previewOf(FACTS_HEADER + FACTS));
        region.server().fixtures().execute("""
                update loodlijn.listing l set methods = '[{"name":"EMDR","recognised":true}]'
                  from loodlijn.tenant t where t.id = l.tenant_id and t.slug = ?""", region.tenant());

        region.commit(region.previewOf("aanbieder,titel,methoden\nZeewind,EMDR,EMDR|Kiva\n"));

        assertThat(methods()).isEqualTo("EMDR true, Kiva false");
    }

    @ParameterizedTest
    @CsvSource({"vorm van jeugdhulp,99 Alles,not-a-form-of-care", "raamovereenkomst,binnenkort,not-yes-or-no",
            "rsin,123456789,rsin-not-valid", "agb,1234,agb-not-eight-digits", "vestigingsnummer,12,establishment-not-twelve-digits",
            "rolstoeltoegankelijk,misschien,not-yes-or-no", "klachtenregeling,zie site,url-not-valid",
            "telefoon contactpersoon,bel maar,phone-not-valid"})
    void aFactThatCannotBeReadIsAnErrorOfItsLine(String column, String cell, String code) {
        Answer previewed = region.previewOf("aanbieder,titel," + column + "\nZeewind,EMDR," + cell + "\n");

        assertThat(previewed.at("summary/errors").getIntValue()).isEqualTo(1);
        assertThat(region.lines(previewed, "?state=ERROR").text()).contains(code, column);
    }

    private String methods() {
        return region.ofListing(
                "(select string_agg(concat(m ->> 'name', ' ', m ->> 'recognised'), ', ') from jsonb_array_elements(l.methods) m)",
                "Zeewind");
    }

    private String establishments() {
        return region.ofListing("""
                (select string_agg(e.number || ' ' || e.name, ', ' order by e.number) from loodlijn.establishment e
                  where e.tenant_id = p.tenant_id and e.provider_id = p.id)""", "Zeewind");
    }
}
