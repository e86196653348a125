package nl.loodlijn.contract;

import static nl.loodlijn.admission.Applicant.ok;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;

import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;

/** A head contractor and a subcontractor with agreements that run since today, on the first day of the month after; turns the clock on. */
final class Declaring {
    static final String HEAD_DETAILS = """
            {"street":"Duinweg 1","postcode":"1815AB","town":"Alkmaar","kvkNumber":"87654321","vatNumber":"NL123456789B01","iban":"NL91 ABNA 0417 1643 00"}""";
    static final String SUB_DETAILS = """
            {"street":"Zeeweg 2","postcode":"1816 AC","town":"Heerhugowaard","kvkNumber":"12345678","vatNumber":"NL987654321B01","iban":"NL91ABNA0417164300"}""";
    static final String REGION_DETAILS = """
            {"street":"Mallegatsplein 10","postcode":"1815 AG","town":"Alkmaar","oin":"00000001001234567000"}""";

    final Contracting they = Contracting.inNewRegion();
    final String framework = they.framework();
    final String agreement;
    final LocalDate began = they.today();
    final YearMonth month = YearMonth.from(began);
    final String path = they.tenant.path("declarations");
    Caller head;
    Caller sub;
    Caller manager;

    Declaring() {
        agreement = inForce("{\"form\":\"UNIT\",\"lines\":[{\"product\":\"jz020-45\",\"unit\":\"HOUR\",\"cents\":9000}]}");
        LocalDate next = month.plusMonths(1).atDay(1);
        they.server.clock()
                .advance(Duration.between(they.server.clock().instant(), next.atTime(12, 0).atZone(Netherlands.ZONE).toInstant()));
        head = they.tenant.as(Role.HEAD_CONTRACTOR);
        sub = they.tenant.as(Role.SUBCONTRACTOR);
        manager = they.tenant.as(Role.CONTRACT_MANAGER);
        ok(head.with("If-Match", "\"0\"").put(path + "/invoice-details", HEAD_DETAILS));
        ok(sub.with("If-Match", "\"0\"").put(path + "/invoice-details", SUB_DETAILS));
        ok(manager.with("If-Match", "\"0\"").put(path + "/invoice-details", REGION_DETAILS));
    }

    private String inForce(String price) {
        String terms = they.subTerms(9_000, "{\"kind\":\"PERCENTAGE\",\"percent\":10}", they.today(), they.today().plusMonths(18));
        String id = they.written(they.head, they.begin(they.head, "HEAD_SUB", they.headSub, they.subId, framework),
                terms.replaceFirst("\"price\":\\{.*\\}\\]\\}", "\"price\":" + price));
        ok(they.offer(they.head, id));
        ok(they.sign(they.head, id));
        ok(they.sign(they.sub, id));
        return id;
    }

    Answer begun(Caller by, String under) {
        return by.post(path, "{\"agreementId\":\"" + under + "\",\"period\":\"" + month + "\"}");
    }

    String begin(Caller by, String under) {
        return ok(begun(by, under)).textAt("declaration/id");
    }

    /** A line of hours in the first municipality. */
    String hours(String quantity, long cents) {
        return line("GM0361", quantity, cents, began, month.atEndOfMonth());
    }

    static String line(String municipality, String quantity, long cents, LocalDate first, LocalDate last) {
        return """
                {"category":"jz020-45","municipality":"%s","product":"jz020-45","unit":"HOUR","quantity":%s,"amountCents":%d,"firstDay":"%s","lastDay":"%s"}"""
                .formatted(municipality, quantity, cents, first, last);
    }

    Answer write(Caller by, String id, String... lines) {
        return current(by, id).put(path + "/" + id + "/draft", "{\"lines\":[" + String.join(",", lines) + "]}");
    }

    Answer send(Caller by, String id) {
        return current(by, id).post(path + "/" + id + "/sending");
    }

    /** Begun, written and sent. */
    String sent(Caller by, String under, String... lines) {
        String id = begin(by, under);
        ok(write(by, id, lines));
        ok(send(by, id));
        return id;
    }

    Answer approve(String id) {
        return current(manager, id).post(path + "/" + id + "/approval");
    }

    Answer correct(Caller by, String id, String why) {
        return current(by, id).post(path + "/" + id + "/corrections", "{\"reason\":\"" + why + "\"}");
    }

    Caller current(Caller by, String id) {
        return by.with("If-Match", by.get(path + "/" + id).header("ETag").orElse("\"0\""));
    }
}
