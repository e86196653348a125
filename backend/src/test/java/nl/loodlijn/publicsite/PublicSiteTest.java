package nl.loodlijn.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.TestServer;

/** Each test writes a tenant and providers of its own and hides all others, because the database is shared and a municipality is shown whole. */
class PublicSiteTest {
    private final TestServer server = TestServer.running();

    @BeforeEach
    void hideWhatOthersWrote() {
        server.fixtures().execute("update loodlijn.listing set public = false where public");
    }

    @Test
    void whoever_cannot_wait_is_told_first_whom_to_call() {
        String crisis = server.anonymous().get("/wie-helpt?waar=GM0361&hulp=spoed").text();

        assertThat(crisis).contains("Kunt u niet wachten?", "href=\"tel:112\"");
        assertThat(crisis.indexOf("Kunt u niet wachten?")).isLessThan(crisis.indexOf("<form"))
                .isLessThan(crisis.indexOf("role=\"status\""));
        assertThat(server.anonymous().get("/wie-helpt?waar=GM0361&hulp=autisme").text()).doesNotContain("Kunt u niet wachten?");
    }

    @Test
    void aCitizenTypesAPostcodeAndSeesWhoServesTheArea() {
        UUID tenant = tenantFor("GM0399");
        listing(tenant, "Praktijk Helmgras", "{Behandeling}", "{JEUGD}", "{Autisme / ASS}", "GM0399", true);
        Answer page = get("/wie-helpt?waar=1851AB");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("<html lang=\"nl\" dir=\"ltr\">", "<h1>Wie helpt in Heiloo?</h1>", "Praktijk Helmgras",
                "Behandeling: autisme <small lang=\"nl\">(ASS)</small>.",
                "Kinderen en jongeren", "Ongeveer 8 weken", "Gemeten op 3 maart 2020, kan nu anders zijn.", "Waar begin ik?",
                "Niet tevreden?");
        assertThat(page.text()).doesNotContain("1851AB");
    }

    @Test
    void aPostcodeInTwoMunicipalitiesAsksWhichOne() {
        Answer page = get("/wie-helpt?waar=1902&hulp=autisme&voor=kind");
        assertThat(page.text()).contains("In welke gemeente woont u?", "Castricum", "Heemskerk",
                "href=\"/wie-helpt?waar=GM0383&amp;hulp=autisme&amp;voor=kind\"");
    }

    @Test
    void aPostcodeOnTheEdgeOfAPlaceOffersTheMunicipalityOfThatPlaceToo() {
        assertThat(get("/wie-helpt?waar=1832").text()).contains("kan in meer dan \u00e9\u00e9n gemeente liggen", "Dijk en Waard",
                "Alkmaar");
        assertThat(get("/wie-helpt?waar=7524").text()).contains("Oldenzaal", "Dinkelland", "Enschede");
        assertThat(get("/wie-helpt?waar=7562").text()).contains("Oldenzaal", "Dinkelland");
    }

    @Test
    void aPlaceOfTheSameNameFarAwayIsNotOffered() {
        assertThat(get("/wie-helpt?waar=7668").text()).contains("Tubbergen").doesNotContain("Hellendoorn");
        assertThat(get("/wie-helpt?waar=1831").text()).contains("Alkmaar").doesNotContain("Dijk en Waard");
    }

    @Test
    void theKindsOfHelpAreFoldedUntilTheStyleOpensThem() {
        UUID tenant = tenantFor("GM0168");
        listing(tenant, "Praktijk Vouw", "{Behandeling}", "{JEUGD}", "{Autisme}", "GM0168", true);
        assertThat(get("/wie-helpt?waar=GM0168").text()).contains("<details class=\"kinds unasked\">").doesNotContain("<details open");
    }

    @Test
    void aPlaceInAMunicipalityIsEnoughAndAFormerMunicipalityToo() {
        tenantFor("GM1980");
        assertThat(get("/wie-helpt?waar=heerhugowaard").text()).contains("Wie helpt in Dijk en Waard?");
        assertThat(get("/wie-helpt?waar=GM0398&hulp=angst").header("Location")).contains("/wie-helpt?waar=GM1980&hulp=angst");
    }

    @Test
    void aNameWithATypingErrorGetsSuggestionsAndAnUnknownPostcodeAdvice() {
        assertThat(get("/wie-helpt?waar=Alkmar").text()).contains("Bedoelt u Alkmaar?", "href=\"/wie-helpt?waar=Alkmaar\"");
        assertThat(get("/wie-helpt?waar=9999").text())
                .contains("Wij weten nog niet in welke gemeente postcode 9999 ligt", "value=\"9999\"", "Waar begin ik?", "uw gemeente")
                .doesNotContain("aria-invalid=\"true\"");
        assertThat(get("/en/who-helps?where=1012AB").text()).contains("We do not know yet in which municipality postcode 1012 lies.");
        assertThat(get("/wie-helpt?waar=18").text()).contains("Dit is geen postcode", "aria-invalid=\"true\"");
    }

    @Test
    void lettersThatChangedPlacesAreForgivenInANameToo() {
        assertThat(get("/wie-helpt?waar=Begren&hulp=autisme").text()).contains("href=\"/wie-helpt?waar=Bergen&amp;hulp=autisme\"");
        assertThat(get("/wie-helpt?waar=" + encoded("gemeente Texel")).text()).contains("Nog niets bekend over Texel");
        tenantFor("GM0361");
        assertThat(get("/wie-helpt?waar=" + encoded("1811 AB Alkmaar")).text()).contains("Wie helpt in Alkmaar?").doesNotContain("1811");
    }

    @Test
    void aTypingErrorInTheHelpIsOfferedToBeMendedAndNeverMendedSilently() {
        UUID tenant = tenantFor("GM0405");
        listing(tenant, "Praktijk Duizendblad", "{Behandeling}", "{JEUGD}", "{Autisme,Paardentherapie}", "GM0405", true);
        String mistyped = get("/wie-helpt?waar=GM0405&hulp=autsime").text();
        assertThat(mistyped).contains("Wij kennen geen aanbieders in Hoorn. U zocht op \u201cautsime\u201d.", "Bedoelt u",
                "href=\"/wie-helpt?waar=GM0405&amp;hulp=autisme\"", "1 aanbieder").doesNotContain("Duizendblad");
        assertThat(mistyped.indexOf("Bedoelt u")).as("the answer stands before the form").isLessThan(mistyped.indexOf("<form"));
        assertThat(get("/wie-helpt?waar=GM0405&hulp=" + encoded("paradentherapie")).text())
                .contains("href=\"/wie-helpt?waar=GM0405&amp;hulp=paardentherapie\"");
        assertThat(get("/en/who-helps?where=GM0405&help=" + encoded("duizenblad autisme")).text())
                .contains("Do you mean", "help=duizendblad+autisme");
        assertThat(get("/wie-helpt?waar=GM0405&hulp=" + encoded("zwemles")).text()).doesNotContain("Bedoelt u");
        assertThat(get("/wie-helpt?waar=GM0405&voor=volwassene&hulp=autsime").text()).as("nobody for adults").doesNotContain("Bedoelt u");
        assertThat(get("/wie-helpt?waar=GM0405&hulp=" + "x".repeat(100)).status()).isEqualTo(200);
    }

    @Test
    void whoCannotBeReachedIsAskedForAtTheLocalTeamAndThePageTellsItsDay() {
        UUID tenant = tenantFor("GM0441");
        listing(tenant, "Praktijk Stil", "{Diagnostiek}", "{JEUGD}", "{Kleien met klei}", "GM0441", true);
        server.fixtures().execute("update loodlijn.provider set phone = null where tenant_id = ?", tenant);
        assertThat(get("/wie-helpt?waar=GM0441").text()).contains(
                "<dt>Contact</dt><dd>Niet bekend. <a href=\"#begin\">Vraag het lokale team</a>",
                "Onderzoek <small lang=\"nl\">(diagnostiek)</small>",
                "Deze bladzijde is van " + DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("nl", "NL"))
                        .format(LocalDate.ofInstant(server.clock().instant(), ZoneId.of("Europe/Amsterdam"))));
        assertThat(get("/en/who-helps?where=GM0441").text()).contains("Assessment <small lang=\"nl\">(diagnostiek)</small>",
                "<span lang=\"nl\">Kleien met klei</span>", "This page is of ");
    }

    @Test
    void aMunicipalityThatDoesNotTakePartIsToldPlainly() {
        assertThat(get("/wie-helpt?waar=Texel").text()).contains("Nog niets bekend over Texel", "doet nog niet mee", "Waar begin ik?");
    }

    @Test
    void aPrivateListingNeverShowsAndGoesWhenItIsMadePrivate() {
        UUID tenant = tenantFor("GM0450");
        listing(tenant, "Huis Verborgen", "{Behandeling}", "{JEUGD}", "{}", "GM0450", false);
        UUID shown = listing(tenant, "Huis Zichtbaar", "{Behandeling}", "{JEUGD}", "{}", "GM0450", true);
        assertThat(get("/wie-helpt?waar=Uitgeest").text()).contains("Huis Zichtbaar").doesNotContain("Huis Verborgen");
        server.fixtures().execute("update loodlijn.listing set public = false where id = ?", shown);
        assertThat(get("/wie-helpt?waar=Uitgeest").text()).doesNotContain("Huis Zichtbaar")
                .contains("Wij kennen geen aanbieders in Uitgeest.");
    }

    @Test
    void helpIsFoundByPlainWordsSynonymsAndForWhomItIs() {
        UUID tenant = tenantFor("GM0383");
        listing(tenant, "Praktijk Angstvrij", "{Behandeling}", "{JEUGD}", "{Fobieën}", "GM0383", true);
        listing(tenant, "Praktijk Paardenkracht", "{Coaching met paarden}", "{VOLWASSENEN}", "{}", "GM0383", true);
        assertThat(get("/wie-helpt?waar=GM0383&hulp=angst").text()).contains("Praktijk Angstvrij", "U zocht op \u201cAngst en dwang\u201d.")
                .doesNotContain("Paardenkracht");
        assertThat(get("/wie-helpt?waar=GM0383&hulp=paarden").text()).contains("Praktijk Paardenkracht").doesNotContain("Angstvrij");
        assertThat(get("/wie-helpt?waar=GM0383&voor=kind").text())
                .contains("Praktijk Angstvrij", "Wij kennen 1 aanbieder in Castricum voor kinderen en jongeren.")
                .doesNotContain("Paardenkracht");
        assertThat(get("/wie-helpt?waar=GM0383&hulp=" + encoded("' or 1=1 --.*[")).text())
                .contains("Wij kennen geen aanbieders in Castricum");
    }

    @Test
    void aRenamedProviderIsPublishedInTheSameTransaction() {
        UUID tenant = tenantFor("GM0141");
        UUID listing = listing(tenant, "Oude naam", "{Behandeling}", "{JEUGD}", "{}", "GM0141", true);
        server.fixtures().execute(
                "update loodlijn.provider p set name = 'Nieuwe naam' from loodlijn.listing l where l.id = ? and p.id = l.provider_id",
                listing);
        assertThat(get("/wie-helpt?waar=Almelo").text()).contains("Nieuwe naam").doesNotContain("Oude naam");
        assertThat(get("/wie-helpt?waar=Almelo&hulp=nieuwe").text()).contains("Nieuwe naam");
    }

    @Test
    void namesAreTextAndNeverMarkup() {
        UUID tenant = tenantFor("GM0158");
        listing(tenant, "<script>alert(1)</script> & \"Zorg\"", "{Behandeling}", "{JEUGD}", "{}", "GM0158", true);
        server.fixtures().execute("update loodlijn.provider set website = 'javascript:alert(1)' where tenant_id = ?", tenant);
        String page = get("/wie-helpt?waar=Haaksbergen&hulp=" + encoded("\"><script>")).text() + get("/wie-helpt?waar=Haaksbergen").text()
                + get("/wie-helpt?waar=" + encoded("\"><script>x</script>")).text();
        assertThat(page).contains("&lt;script&gt;alert(1)").doesNotContain("<script>", "javascript:")
                .doesNotContainPattern("<script(?! type=\"application/ld\\+json\">\\{| src=\"/script/[0-9a-f]+\\.js\" defer></script>)");
    }

    @Test
    void moreThanTwentyProvidersArePagedWithPlainLinks() {
        UUID tenant = tenantFor("GM0163");
        for (int number = 10; number < 35; number++) {
            listing(tenant, "Aanbieder " + number, "{Behandeling}", "{JEUGD}", "{}", "GM0163", true);
        }
        String first = get("/wie-helpt?waar=GM0163&volgorde=naam").text();
        assertThat(first).contains("Wij kennen 25 aanbieders in Hellendoorn. Dit zijn nummer 1 tot en met 20.", "Aanbieder 29",
                "href=\"/wie-helpt?waar=GM0163&amp;volgorde=naam&amp;pagina=2\"").doesNotContain("Aanbieder 30");
        assertThat(get("/wie-helpt?waar=GM0163&volgorde=naam&pagina=2").text()).contains("Aanbieder 30", "Aanbieder 34")
                .doesNotContain("Aanbieder 29");
        assertThat(get("/wie-helpt?waar=GM0163&volgorde=naam&pagina=99").text()).contains("Aanbieder 34");
    }

    @Test
    void everyPageSpeaksBothLanguages() {
        tenantFor("GM0164");
        assertThat(get("/").text()).contains("<h1>Waar woont u?</h1>", "Inloggen voor professionals", "href=\"/oauth/login?return=/app/\"");
        assertThat(get("/en").text()).contains("<html lang=\"en\" dir=\"ltr\">", "<h1>Where do you live?</h1>");
        assertThat(get("/en/who-helps?where=Hengelo&for=child").text()).contains("Who helps in Hengelo?", "for children and young people",
                "href=\"/wie-helpt?waar=GM0164&amp;voor=kind\"");
        assertThat(get("/uitgelogd").text()).contains("U bent uitgelogd");
        assertThat(get("/en/signed-out").text()).contains("You are signed out");
    }

    @Test
    void noPageSetsACookieRunsAForeignScriptOrAsksAnythingOfOthers() {
        for (String path : new String[]{"/", "/en", "/wie-helpt", "/wie-helpt?waar=1811", "/en/who-helps?where=Texel", "/uitgelogd",
                "/wie-helpt/niets"}) {
            Answer page = get(path);
            assertThat(page.header("Set-Cookie")).as(path).isEmpty();
            assertThat(page.header("Content-Type").orElse("")).startsWith("text/html");
            assertThat(page.header("Content-Security-Policy").orElse("")).contains("default-src 'none'", "frame-ancestors 'none'");
            assertThat(page.header("X-Content-Type-Options")).contains("nosniff");
            assertThat(page.header("Referrer-Policy")).contains("no-referrer");
            assertThat(page.text()).doesNotContainPattern("<script(?! src=\"/script/[0-9a-f]+\\.js\" defer></script>)")
                    .doesNotContain("onclick", "src=\"http").contains("<title>");
            assertThat(page.bytes().length).as("size of " + path).isLessThan(40_000);
        }
    }

    @Test
    void aPageIsKeptForFiveMinutesAndIsNotSentTwice() {
        Answer page = get("/wie-helpt?waar=Texel");
        assertThat(page.header("Cache-Control").orElse("")).startsWith("public, max-age=300");
        Answer again = server.anonymous().with("If-None-Match", page.header("ETag").orElseThrow()).get("/wie-helpt?waar=Texel");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.bytes()).isEmpty();
    }

    @Test
    void aFailureOfOurOwnIsNotCalledADatabaseThatIsAway() {
        tenantFor("GM0373");
        server.fixtures().execute("revoke select on loodlijn.municipality from loodlijn_public");
        try {
            Answer page = get("/wie-helpt?waar=GM0373");
            assertThat(page.status()).isEqualTo(500);
            assertThat(page.header("Cache-Control")).contains("no-store");
            assertThat(page.text()).contains("Er ging iets mis");
        } finally {
            server.fixtures().execute("grant select on loodlijn.municipality to loodlijn_public");
        }
    }

    @Test
    void aCharacterThatNoTextCanHoldBreaksNoPage() {
        assertThat(get("/wie-helpt?waar=Berg%00en").status()).isEqualTo(200);
        assertThat(get("/wie-helpt?waar=GM0373&hulp=a%00b").status()).isEqualTo(200);
    }

    @Test
    void anAddressThatDoesNotExistGetsAPageInItsLanguage() {
        assertThat(get("/wie-helpt/niets/hier").status()).isEqualTo(404);
        assertThat(get("/wie-helpt/niets").text()).contains("Deze pagina bestaat niet");
        assertThat(get("/en/nothing").text()).contains("This page does not exist");
        Answer stray = server.anonymous().with("Accept", "text/html,application/xhtml+xml").with("Accept-Language", "nl")
                .get("/bestaat/niet");
        assertThat(stray.status()).isEqualTo(404);
        assertThat(stray.header("Content-Type").orElse("")).startsWith("text/html");
        assertThat(stray.text()).contains("Deze pagina bestaat niet", "href=\"/\"");
        assertThat(server.anonymous().with("Accept", "text/html").with("Accept-Language", "en").get("/nothing").text())
                .contains("This page does not exist");
        assertThat(server.anonymous().with("Accept", "application/json").get("/bestaat-niet").problem()).isEqualTo("not-found");
        assertThat(server.anonymous().with("Accept", "text/html").get("/app/assets/gone.js").problem()).isEqualTo("not-found");
        assertThat(get("/robots.txt").text()).contains("Disallow: /");
        assertThat(get("/favicon.svg").header("Content-Type").orElse("")).startsWith("image/svg+xml");
    }

    private Answer get(String path) {
        return server.anonymous().get(path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The one tenant of these tests, which buys for the municipality from now on. */
    private UUID tenantFor(String municipality) {
        UUID tenant = server.fixtures().id("""
                with made as (insert into loodlijn.tenant (slug, name, kind) values ('openbaar-' || lower(?), 'Regio Openbaar', 'REGION')
                              on conflict (slug) do nothing returning id)
                select id from made union all select id from loodlijn.tenant where slug = 'openbaar-' || lower(?) limit 1""", municipality,
                municipality);
        server.fixtures().execute("""
                insert into loodlijn.tenant_municipality (tenant_id, municipality_code, valid_from) values (?, ?, date '2020-01-01')
                on conflict do nothing""", tenant, municipality);
        return tenant;
    }

    private UUID listing(UUID tenant, String provider, String kinds, String targetGroups, String expertise, String municipality,
            boolean isPublic) {
        UUID id = server.fixtures().id("insert into loodlijn.provider (tenant_id, name, phone) values (?, ?, '072 555 0101') returning id",
                tenant, provider);
        return server.fixtures().id("""
                insert into loodlijn.listing (tenant_id, provider_id, title, kinds, target_groups, expertise, municipality_codes, wait_intake_weeks,
                                              wait_measured_on, public)
                values (?, ?, 'Aanbod', ?::text[], ?::text[], ?::text[], array[?], 8, date '2020-03-03', ?) returning id""", tenant, id,
                kinds, targetGroups,
                expertise, municipality, isPublic);
    }
}
