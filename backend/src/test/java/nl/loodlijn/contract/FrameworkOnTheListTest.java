package nl.loodlijn.contract;

import static nl.loodlijn.admission.Applicant.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.loodlijn.testing.Answer;

/** What the shortlist says of the framework agreement of the region, by agreement and by file. */
class FrameworkOnTheListTest {
    private Contracting they;
    private String listings;

    @BeforeEach
    void aRegionContracts() {
        they = Contracting.inNewRegion();
        listings = they.tenant.path("shortlist/listings/");
    }

    @Test
    void the_shortlist_says_who_signed_it_as_long_as_it_runs() {
        UUID listing = listing();
        UUID other = they.server.fixtures().id(
                """
                with p as (insert into loodlijn.provider (tenant_id, name) values (?, 'Uit een bestand') returning tenant_id, id)
                insert into loodlijn.listing (tenant_id, provider_id, title, framework_signed) select tenant_id, id, 'Hulp', true from p returning id""",
                they.tenant.id());
        String id = offered();
        ok(they.sign(they.manager, id));
        assertThat(isSigned(listing)).isFalse();

        ok(they.sign(they.sub, id));
        assertThat(isSigned(listing)).isTrue();

        ok(they.sub.post(they.path + "/" + id + "/dissolution", "{\"reason\":\"Wij stoppen.\"}"));
        assertThat(isSigned(listing)).isFalse();
        assertThat(isSigned(other)).isTrue();
    }

    @Test
    void a_file_tells_it_of_a_provider_without_an_agreement_and_says_nothing_with_an_empty_cell() {
        imported("Zonder,Hulp,ja");
        assertThat(signedByName("Zonder")).isEqualTo("true");

        assertThat(imported("Zonder,Hulp,").at("summary/unchanged").getIntValue()).isEqualTo(1);
        imported("Zonder,Hulp,nee");

        assertThat(signedByName("Zonder")).isEqualTo("false");
    }

    @Test
    void a_file_has_no_say_in_it_where_there_is_an_agreement() {
        String id = offered();
        ok(they.sign(they.manager, id));
        ok(they.sign(they.sub, id));
        imported("Praktijk Zeewind,Hulp,nee");
        assertThat(signedByName("Praktijk Zeewind")).isEqualTo("true");

        Answer again = imported("Praktijk Zeewind,Hulp,nee");

        assertThat(again.at("summary/unchanged").getIntValue()).as(again.text()).isEqualTo(1);
        assertThat(signedByName("Praktijk Zeewind")).isEqualTo("true");
    }

    private UUID listing() {
        return they.server.fixtures().id("""
                insert into loodlijn.listing (tenant_id, provider_id, title) select p.tenant_id, p.id, 'Hulp' from loodlijn.provider p
                 where p.tenant_id = ? and p.organisation_id = ? returning id""", they.tenant.id(), they.subId);
    }

    private String offered() {
        String id = they.written(they.manager, they.begin(they.manager, "REGION_SUB", they.regionSub, they.subId, null),
                they.frameworkTerms().replace(they.today().plusMonths(30).toString(), they.today().plusMonths(12).toString()));
        ok(they.offer(they.manager, id));
        return id;
    }

    private boolean isSigned(UUID listing) {
        return they.head.get(listings + listing).at("frameworkSigned").getBooleanValue();
    }

    private String signedByName(String provider) {
        return they.server.fixtures().value("""
                select l.framework_signed::text from loodlijn.listing l join loodlijn.provider p on p.tenant_id = l.tenant_id and p.id = l.provider_id
                 where l.tenant_id = ?::uuid and p.name = ? and l.import_key is not null""", they.tenant.id().toString(), provider);
    }

    /** The preview of one line, which is committed when it changes something. */
    private Answer imported(String line) {
        String imports = they.tenant.path("shortlist/imports");
        Answer uploaded = ok(they.manager.body("POST", imports, "multipart/form-data; boundary=grens",
                ("--grens\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\nContent-Type: text/csv\r\n\r\n"
                        + "aanbieder,titel,raamovereenkomst\n" + line + "\n\r\n--grens--\r\n").getBytes(StandardCharsets.UTF_8)));
        String batch = imports + "/" + uploaded.textAt("id");
        Answer previewed = ok(they.manager.with("If-Match", uploaded.header("ETag").orElseThrow()).put(batch + "/mapping", """
                {"columns":[{"column":"aanbieder","field":"providerName"},{"column":"titel","field":"title"},
                            {"column":"raamovereenkomst","field":"frameworkSigned"}],"identity":["aanbieder","titel"]}"""));
        ok(they.manager.with("If-Match", previewed.header("ETag").orElseThrow()).with("Idempotency-Key", UUID.randomUUID().toString())
                .post(batch + "/commit", "{}"));
        return previewed;
    }
}
