package nl.loodlijn.contract;

import static nl.loodlijn.admission.Applicant.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.helger.ubl21.UBL21Marshaller;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.TestServer;

import oasis.names.specification.ubl.schema.xsd.invoice_21.InvoiceType;

/** Head contractor and subcontractor declare their own part to the region, which approves or disputes it. */
class DeclarationsTest {
    private Declaring d;

    @BeforeEach
    void agreements_run_since_last_month() {
        d = new Declaring();
    }

    @AfterEach
    void clock() {
        TestServer.running().clock().reset();
    }

    @Test
    void an_approved_declaration_is_an_invoice_in_ubl() {
        String id = d.begin(d.sub, d.agreement);
        Answer written = ok(d.write(d.sub, id, d.hours("10.5", 94_500)));
        assertThat(written.at("broken").size()).isZero();
        assertThat(written.textAt("declarable/prices/0/cents")).isEqualTo("9000");
        assertThat(ok(d.send(d.sub, id)).textAt("declaration/state")).isEqualTo("SENT");
        assertThat(d.sub.get(d.path + "/" + id + "/invoice").status()).as("only what was approved").isEqualTo(404);

        Answer approved = ok(d.approve(id));

        assertThat(approved.textAt("declaration/state")).isEqualTo("APPROVED");
        String number = approved.textAt("versions/0/invoiceNumber");
        InvoiceType invoice = invoice(d.sub, id);
        assertThat(invoice.getIDValue()).isEqualTo(number).endsWith("-00001");
        assertThat(invoice.getCustomizationIDValue()).isEqualTo("urn:cen.eu:en16931:2017#compliant#urn:fdc:nen.nl:nlcius:v1.0");
        assertThat(invoice.getInvoiceTypeCodeValue()).isEqualTo("380");
        assertThat(invoice.getLegalMonetaryTotal().getPayableAmountValue()).isEqualByComparingTo("945.00");
        assertThat(invoice.getLegalMonetaryTotal().getPayableAmount().getCurrencyID()).isEqualTo("EUR");
        var supplier = invoice.getAccountingSupplierParty().getParty().getPartyLegalEntityAtIndex(0);
        assertThat(supplier.getRegistrationNameValue()).isEqualTo("Praktijk Zeewind");
        assertThat(supplier.getCompanyIDValue()).isEqualTo("12345678");
        assertThat(supplier.getCompanyID().getSchemeID()).as("KvK").isEqualTo("0106");
        var customer = invoice.getAccountingCustomerParty().getParty().getPartyLegalEntityAtIndex(0);
        assertThat(customer.getCompanyIDValue()).isEqualTo("00000001001234567000");
        assertThat(customer.getCompanyID().getSchemeID()).as("OIN").isEqualTo("0190");
        assertThat(invoice.getInvoiceLineAtIndex(0).getInvoicedQuantity().getUnitCode()).isEqualTo("HUR");
        assertThat(invoice.getInvoiceLineAtIndex(0).getPrice().getPriceAmountValue()).isEqualByComparingTo("90.00");
        assertThat(invoice.getTaxTotalAtIndex(0).getTaxSubtotalAtIndex(0).getTaxCategory().getIDValue()).isEqualTo("E");
        assertThat(invoice.getPaymentMeansAtIndex(0).getPayeeFinancialAccount().getIDValue()).isEqualTo("NL91ABNA0417164300");
        assertThat(invoice.getDueDateValue().toLocalDate()).isEqualTo(d.they.today().plusDays(30));
        assertThat(d.sub.get(d.path + "/" + id + "/invoice").bytes()).as("stays letter by letter")
                .isEqualTo(d.manager.get(d.path + "/" + id + "/invoice").bytes());
    }

    @Test
    void the_rules_of_the_dutch_invoice_are_seen_to_be_broken() {
        String id = d.sent(d.sub, d.agreement, d.hours("10", 90_000));
        ok(d.approve(id));
        String invoice = ok(d.sub.with("Accept", "application/xml").get(d.path + "/" + id + "/invoice")).text();

        Map.of("schemeID=\"0106\"", "BR-NL-1", "BuyerReference>", "BR-NL-2", "<cbc:CityName>Heerhugowaard</cbc:CityName>", "BR-NL-3",
                "<cbc:PostalZone>1815 AG</cbc:PostalZone>", "BR-NL-4", ">380<", "BR-NL-9", "schemeID=\"0190\"", "BR-NL-10", ">58<",
                "BR-NL-12",
                "<cbc:CompanyID>NL987654321B01</cbc:CompanyID>", "BR-E-02").forEach((part, rule) -> {
                    assertThat(invoice).contains(part);
                    String changed = invoice.replace(part, switch (part) {
                        case ">380<" -> ">384<";
                        case ">58<" -> ">10<";
                        case "BuyerReference>" -> "AccountingCost>";
                        default -> part.startsWith("schemeID") ? "schemeID=\"0088\"" : "";
                    });
                    assertThat(PublishedInvoiceRules.broken(changed.getBytes(StandardCharsets.UTF_8))).as(part).contains(rule);
                });
    }

    @Test
    void an_invoice_and_its_correction_keep_to_the_rules_as_they_are_published() {
        String id = d.sent(d.sub, d.agreement, d.hours("10.5", 94_500));
        ok(d.approve(id));
        byte[] invoice = ok(d.sub.with("Accept", "application/xml").get(d.path + "/" + id + "/invoice")).bytes();
        ok(d.correct(d.sub, id, "Twee uur te veel"));
        ok(d.write(d.sub, id, d.hours("8", 72_000)));
        ok(d.send(d.sub, id));
        ok(d.approve(id));
        byte[] correction = ok(d.sub.with("Accept", "application/xml").get(d.path + "/" + id + "/invoice")).bytes();

        assertThat(PublishedInvoiceRules.broken(invoice)).as(new String(invoice, StandardCharsets.UTF_8)).isEmpty();
        assertThat(PublishedInvoiceRules.broken(correction)).as(new String(correction, StandardCharsets.UTF_8)).isEmpty();
        String wrong = new String(invoice, StandardCharsets.UTF_8).replace("schemeID=\"0106\"", "schemeID=\"0088\"").replace(
                ">945.00</cbc:PayableAmount>",
                ">945.01</cbc:PayableAmount>");
        assertThat(PublishedInvoiceRules.broken(wrong.getBytes(StandardCharsets.UTF_8))).contains("BR-NL-1", "BR-CO-16");
    }

    @Test
    void a_correction_says_why_keeps_the_old_one_and_takes_its_place_when_it_is_approved() {
        String id = d.sent(d.sub, d.agreement, d.hours("10", 90_000));
        ok(d.approve(id));
        String first = invoice(d.sub, id).getIDValue();
        assertThat(d.correct(d.sub, id, " ").textAt("errors/0/pointer")).isEqualTo("/reason");

        Answer correcting = ok(d.correct(d.sub, id, "Twee uur te veel"));
        assertThat(correcting.textAt("versions/1/lines/0/amountCents")).as("begins with what was stated").isEqualTo("90000");
        assertThat(ok(d.manager.get(d.path + "/" + id)).at("versions").size()).as("a draft is nobody else's").isEqualTo(1);
        ok(d.write(d.sub, id, d.hours("8", 72_000)));
        ok(d.send(d.sub, id));
        assertThat(spent()).as("what was approved counts until the correction is").isEqualTo("90000");
        Answer seen = ok(d.manager.get(d.path + "/" + id));
        assertThat(seen.textAt("declaration/state")).isEqualTo("SENT");
        assertThat(seen.textAt("versions/1/reason")).isEqualTo("Twee uur te veel");
        Answer approved = ok(d.approve(id));

        assertThat(approved.textAt("versions/0/state")).isEqualTo("CORRECTED");
        assertThat(approved.textAt("versions/0/totalCents")).isEqualTo("90000");
        assertThat(approved.textAt("versions/1/state")).isEqualTo("APPROVED");
        InvoiceType invoice = invoice(d.sub, id);
        assertThat(invoice.getIDValue()).endsWith("-00002");
        assertThat(invoice.getInvoiceTypeCodeValue()).as("corrected invoice").isEqualTo("384");
        assertThat(invoice.getBillingReferenceAtIndex(0).getInvoiceDocumentReference().getIDValue()).isEqualTo(first);
        assertThat(UBL21Marshaller.invoice().read(d.sub.get(d.path + "/" + id + "/invoice?number=1").bytes()).getIDValue())
                .isEqualTo(first);
        assertThat(spent()).isEqualTo("72000");
    }

    @Test
    void a_disputed_declaration_says_why_and_waits_under_today_on_who_declares() {
        String id = d.sent(d.sub, d.agreement, d.hours("10", 90_000));
        assertThat(ok(d.manager.get(d.they.tenant.path("today"))).text()).contains("declaraties/" + id);
        assertThat(d.current(d.manager, id).post(d.path + "/" + id + "/dispute", "{\"reason\":\" \"}").status()).isEqualTo(400);

        ok(d.current(d.manager, id).post(d.path + "/" + id + "/dispute", "{\"reason\":\"Meer uren dan toegewezen\"}"));

        Answer seen = ok(d.sub.get(d.path + "/" + id));
        assertThat(seen.textAt("declaration/state")).isEqualTo("DISPUTED");
        assertThat(seen.textAt("versions/0/dispute")).isEqualTo("Meer uren dan toegewezen");
        assertThat(ok(d.sub.get(d.they.tenant.path("today"))).text()).contains("declaraties/" + id);
        assertThat(d.approve(id).problem()).isEqualTo("declaration-other-state");
        ok(d.correct(d.sub, id, "Uren nagekeken"));
        ok(d.write(d.sub, id, d.hours("9", 81_000)));
        Answer again = ok(d.send(d.sub, id));
        assertThat(again.textAt("versions/0/state")).isEqualTo("CORRECTED");
        assertThat(again.textAt("declaration/state")).isEqualTo("SENT");
    }

    @Test
    void what_breaks_a_rule_is_refused_with_its_article_and_its_field() {
        String id = d.begin(d.sub, d.agreement);
        assertThat(d.send(d.sub, id).problem()).isEqualTo("declaration-empty");

        assertThat(refused(id, d.hours("10", 90_001))).startsWith("declaration-not-the-price /lines/0/amountCents").contains("€ 900,00",
                "prijs en vergoeding");
        assertThat(refused(id, Declaring.line("GM0361", "1", 9_000, d.began.withDayOfMonth(1).minusDays(1), d.began)))
                .contains("/lines/0/firstDay");
        assertThat(refused(id, Declaring.line("GM0373", "1", 9_000, d.began, d.began))).contains("/lines/0/municipality");
        assertThat(refused(id, d.hours("1", 9_000), d.hours("2", 18_000))).startsWith("declaration-twice /lines/1/category");
        assertThat(d.write(d.sub, id, d.hours("1.0005", 9_005)).textAt("errors/0/pointer")).isEqualTo("/lines/0/quantity");
        ok(d.write(d.sub, id, d.hours("1", 9_000)));
        ok(d.send(d.sub, id));
        assertThat(d.begun(d.sub, d.agreement).problem()).as("once per month").isEqualTo("declaration-there");
        assertThat(d.sub.post(d.path, "{\"agreementId\":\"%s\",\"period\":\"%s\"}".formatted(d.agreement, d.month.plusMonths(1))).status())
                .isEqualTo(201);
        assertThat(d.sub.post(d.path, "{\"agreementId\":\"%s\",\"period\":\"2026\"}".formatted(d.agreement)).textAt("errors/0/pointer"))
                .isEqualTo("/period");
    }

    @Test
    void a_month_that_is_not_over_and_days_without_consent_are_not_paid() {
        String early = ok(d.sub.post(d.path, "{\"agreementId\":\"%s\",\"period\":\"%s\"}".formatted(d.agreement, d.month.plusMonths(1))))
                .textAt("declaration/id");
        LocalDate today = d.they.today();
        ok(d.write(d.sub, early, Declaring.line("GM0361", "1", 9_000, today, today)));
        assertThat(d.send(d.sub, early).problem()).isEqualTo("declaration-too-early");

        String id = d.begin(d.sub, d.agreement);
        ok(d.write(d.sub, id, d.hours("1", 9_000)));
        d.they.server.fixtures().execute("alter table loodlijn.consent disable trigger user");
        d.they.server.fixtures().execute("update loodlijn.consent set decided_on = ? where tenant_id = ?", d.began.plusDays(1),
                d.they.tenant.id());
        d.they.server.fixtures().execute("alter table loodlijn.consent enable trigger user");

        Answer refused = d.send(d.sub, id);

        assertThat(refused.problem()).isEqualTo("declaration-without-consent");
        assertThat(refused.textAt("errors/0/pointer")).isEqualTo("/lines/0/firstDay");
        assertThat(refused.textAt("errors/0/detail")).contains(d.began.toString(), "art. 3.9");
    }

    @Test
    void the_head_contractor_declares_its_own_work_and_its_fee_on_the_work_of_the_subcontractor() {
        String fee = d.begin(d.head, d.agreement);
        assertThat(ok(d.head.get(d.path + "/" + fee)).textAt("declarable/prices/0/cents")).as("10% of what the head contractor is paid")
                .isEqualTo("1000");
        ok(d.write(d.head, fee, d.hours("10", 10_000)));
        ok(d.send(d.head, fee));
        d.sent(d.sub, d.agreement, d.hours("11", 99_000));
        String own = d.sent(d.head, d.framework, d.hours("3", 30_000));
        ok(d.approve(fee));
        ok(d.approve(own));

        Answer seen = ok(d.manager.get(d.path + "/" + fee));
        assertThat(seen.textAt("ofOther/0/quantity")).as("the region lays both side by side").startsWith("11");
        assertThat(ok(d.head.get(d.path + "/" + fee)).at("ofOther").size()).isZero();
        assertThat(seen.textAt("versions/0/invoiceNumber")).endsWith("-00001");
        assertThat(ok(d.head.get(d.path + "/" + own)).textAt("versions/0/invoiceNumber")).as("consecutive").endsWith("-00002");
        assertThat(spent()).isEqualTo("40000");
    }

    @Test
    void no_provider_learns_anything_of_what_another_declares() {
        List<String> before = seen(d.head);

        String id = d.sent(d.sub, d.agreement, d.hours("10", 90_000));
        ok(d.approve(id));

        assertThat(seen(d.head)).as("everything that the head contractor can look at").isEqualTo(before);
        for (String step : List.of("", "/invoice")) {
            assertThat(d.head.get(d.path + "/" + id + step).status()).isEqualTo(404);
        }
        for (String step : List.of("/sending", "/corrections")) {
            Answer of = d.head.with("If-Match", "\"3\"").post(d.path + "/" + id + step, "{\"reason\":\"a\"}");
            Answer ofNobody = d.head.with("If-Match", "\"3\"").post(d.path + "/" + UUID.randomUUID() + step, "{\"reason\":\"a\"}");
            assertThat(of.status()).isEqualTo(404).isEqualTo(ofNobody.status());
        }
        assertThat(d.head.with("If-Match", "\"3\"").post(d.path + "/" + id + "/approval").status()).isEqualTo(403);
        assertThat(d.head.get(d.path + "/spent?from=" + d.month + "&until=" + d.month).status()).isEqualTo(403);
        assertThat(d.they.tenant.as(Role.POLICY_OFFICER).get(d.path).status()).isEqualTo(403);
        assertThat(ok(d.head.get(d.path + "/invoice-details")).text()).doesNotContain("Zeeweg");
        Contracting others = Contracting.inNewRegion();
        assertThat(others.manager.get(others.tenant.path("declarations/" + id)).status()).isEqualTo(404);
        assertThat(ok(others.manager.get(others.tenant.path("declarations"))).textAt("total")).isEqualTo("0");
    }

    @Test
    void the_region_sees_what_was_sent_and_the_list_counts_by_month_and_state() {
        d.begin(d.sub, d.agreement);
        assertThat(ok(d.manager.get(d.path)).textAt("total")).as("a draft is nobody else's").isEqualTo("0");
        d.sent(d.head, d.framework, d.hours("3", 30_000));

        Answer list = ok(d.manager.get(d.path + "?state=SENT&period=" + d.month));

        assertThat(list.textAt("total")).isEqualTo("1");
        assertThat(list.textAt("totalCents")).isEqualTo("30000");
        assertThat(list.textAt("facets/periods/0/value")).isEqualTo(d.month.toString());
        assertThat(list.textAt("facets/states/0/value")).isEqualTo("SENT");
        assertThat(ok(d.manager.get(d.path + "?state=APPROVED")).textAt("total")).isEqualTo("0");
        assertThat(d.manager.get(d.path + "?state=ONBEKEND").status()).isEqualTo(400);
        assertThat(ok(d.sub.get(d.path)).textAt("items/0/state")).isEqualTo("DRAFT");
    }

    @Test
    void a_file_holds_every_line_and_no_formula() {
        d.they.server.fixtures().execute("alter table loodlijn.agreement disable trigger user");
        d.they.server.fixtures().execute("update loodlijn.agreement set title = '=HYPERLINK(1)' where tenant_id = ? and id = ?::uuid",
                d.they.tenant.id(),
                d.agreement);
        d.they.server.fixtures().execute("alter table loodlijn.agreement enable trigger user");
        d.sent(d.sub, d.agreement, d.hours("10", 90_000));

        String file = new String(ok(d.manager.get(d.path + "/export?period=" + d.month)).bytes(), StandardCharsets.UTF_8);

        assertThat(file.lines()).hasSize(2);
        assertThat(file).contains("'=HYPERLINK(1)", ";90000;").doesNotContain(";=HYPERLINK");
    }

    @Test
    void without_invoice_details_nothing_is_sent() {
        String id = d.begin(d.sub, d.agreement);
        ok(d.write(d.sub, id, d.hours("1", 9_000)));
        d.they.server.fixtures().execute("delete from loodlijn.invoice_details where tenant_id = ?", d.they.tenant.id());

        assertThat(d.send(d.sub, id).problem()).isEqualTo("invoice-details-lack");
        assertThat(d.sub.with("If-Match", "\"0\"").put(d.path + "/invoice-details", Declaring.SUB_DETAILS.replace("NL91ABNA", "NL92ABNA"))
                .textAt("errors/0/pointer")).isEqualTo("/iban");
        assertThat(d.sub.with("If-Match", "\"0\"")
                .put(d.path + "/invoice-details", Declaring.SUB_DETAILS.replace("NL91ABNA0417164300", "mijn rekening"))
                .textAt("errors/0/pointer")).as("what is no account number at all").isEqualTo("/iban");
        assertThat(d.sub.with("If-Match", "\"4\"").put(d.path + "/invoice-details", Declaring.SUB_DETAILS).status()).isEqualTo(412);
        ok(d.sub.with("If-Match", "\"0\"").put(d.path + "/invoice-details", Declaring.SUB_DETAILS));
        ok(d.send(d.sub, id));
        assertThat(d.approve(id).problem()).as("those of the region").isEqualTo("invoice-details-lack");
    }

    @Test
    void a_draft_can_be_thrown_away_and_what_was_sent_stays() {
        String id = d.begin(d.sub, d.agreement);
        assertThat(d.current(d.sub, id).delete(d.path + "/" + id + "/draft").status()).isEqualTo(204);
        assertThat(d.sub.get(d.path + "/" + id).status()).isEqualTo(404);

        String sent = d.sent(d.sub, d.agreement, d.hours("1", 9_000));
        assertThat(d.current(d.sub, sent).delete(d.path + "/" + sent + "/draft").problem()).isEqualTo("declaration-other-state");
        ok(d.correct(d.sub, sent, "Nog eens"));
        assertThat(d.current(d.sub, sent).delete(d.path + "/" + sent + "/draft").status()).isEqualTo(204);
        assertThat(ok(d.sub.get(d.path + "/" + sent)).at("versions").size()).isEqualTo(1);
    }

    private String refused(String id, String... lines) {
        ok(d.write(d.sub, id, lines));
        Answer refused = d.send(d.sub, id);
        assertThat(refused.status()).isEqualTo(422);
        return refused.problem() + " " + refused.textAt("errors/0/pointer") + " " + refused.textAt("errors/0/detail");
    }

    private String spent() {
        return ok(d.manager.get(d.path + "/spent?from=" + d.month + "&until=" + d.month)).textAt("totalCents");
    }

    /** Reads it as the schema of UBL 2.1 has it; what does not keep to that reads as nothing. */
    private InvoiceType invoice(Caller by, String id) {
        Answer answer = ok(by.with("Accept", "application/xml").get(d.path + "/" + id + "/invoice"));
        assertThat(answer.header("Content-Type").orElseThrow()).startsWith("application/xml");
        InvoiceType read = UBL21Marshaller.invoice().read(answer.bytes());
        assertThat(read).as(answer.text()).isNotNull();
        assertThat(PublishedInvoiceRules.broken(answer.bytes())).as("rules of NLCIUS that it breaks: %s", answer.text()).isEmpty();
        return read;
    }

    private List<String> seen(Caller by) {
        List<String> seen = new ArrayList<>();
        for (String place : List.of("declarations", "declarations/export", "declarations/agreements", "agreements/" + d.agreement, "audit",
                "today",
                "find?q=declaratie")) {
            Answer answer = by.get(d.they.tenant.path(place));
            seen.add(place + " " + answer.status() + answer.text().replaceAll("urn:uuid:[^\"]+", ""));
        }
        return seen;
    }
}
