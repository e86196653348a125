package nl.loodlijn.demo;

import static nl.loodlijn.demo.DemoCaller.first;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Declarations of the two months before this one: those of the first approved, of the second one disputed and one that waits. They are sums of hours, without clients.
 *
 * @param region path of its API, with a slash at the end
 * @param manager who acts for the region
 */
record DemoDeclarations(String region, DemoCaller manager, DemoCaller head, DemoCaller sub, LocalDate today) {
    private static final String OF_REGION = """
            {"street":"Mallegatsplein 10","postcode":"1815 AG","town":"Alkmaar","oin":"00000001001234567000"}""";
    private static final String OF_HEAD = """
            {"street":"Duinweg 1","postcode":"1815 AB","town":"Alkmaar","kvkNumber":"%s","vatNumber":"NL123456789B01","iban":"NL91ABNA0417164300"}""";
    private static final String OF_SUB = """
            {"street":"Zeeweg 2","postcode":"1816 AC","town":"Heerhugowaard","kvkNumber":"%s","vatNumber":"NL987654321B01","iban":"NL91ABNA0417164300"}""";
    private static final String LINE = """
            {"category":"%1$s","municipality":"%2$s","product":"%1$s","unit":"HOUR","quantity":%3$s,"amountCents":%4$d,"firstDay":"%5$s","lastDay":"%6$s"}""";

    /**
     * Makes them.
     *
     * @param framework the agreement of the region with the head contractor, at 104.00 an hour, in force since the first of the two months
     * @param ofSub that of the region with the subcontractor, at 96.00 and 111.00 an hour
     */
    void make(String framework, String ofSub) {
        manager.put(region + "declarations/invoice-details", "0", OF_REGION);
        head.put(region + "declarations/invoice-details", "0", OF_HEAD.formatted(DemoOrganisation.DUINRAND.kvk()));
        sub.put(region + "declarations/invoice-details", "0", OF_SUB.formatted(DemoOrganisation.ZEEWIND.kvk()));
        YearMonth last = YearMonth.from(today).minusMonths(1);
        YearMonth before = last.minusMonths(1);
        approve(sent(head, framework, before, line(before, "jz020-45", "GM0361", "112.5", 1_170_000)));
        approve(sent(sub, ofSub, before, line(before, "jz020-45", "GM0361", "60", 576_000),
                line(before, "jz020-54", "GM0373", "12.25", 135_975)));
        sent(head, framework, last, line(last, "jz020-45", "GM0361", "98", 1_019_200), line(last, "jz020-45", "GM0399", "20.5", 213_200));
        String disputed = sent(sub, ofSub, last, line(last, "jz020-45", "GM0361", "84", 806_400));
        manager.post(one(disputed) + "/dispute", version(manager, disputed),
                "{\"reason\":\"Wij telden 64 uren in Alkmaar. Kijkt u na of er uren van een andere gemeente bij staan?\"}");
    }

    private String sent(DemoCaller by, String agreement, YearMonth month, String... lines) {
        String id = first(by.post(region + "declarations", "{\"agreementId\":\"" + agreement + "\",\"period\":\"" + month + "\"}"),
                "\"declaration\":\\{\"id\":\"([^\"]+)\"");
        by.put(one(id) + "/draft", version(by, id), "{\"lines\":[" + String.join(",", lines) + "]}");
        by.post(one(id) + "/sending", version(by, id), "{}");
        return id;
    }

    private void approve(String id) {
        manager.post(one(id) + "/approval", version(manager, id), "{}");
    }

    private static String line(YearMonth month, String product, String municipality, String hours, long cents) {
        return LINE.formatted(product, municipality, hours, cents, month.atDay(1), month.atEndOfMonth());
    }

    private String version(DemoCaller by, String id) {
        return first(by.get(one(id)), "\"version\":\"\\\\\"([0-9]+)\\\\\"\"");
    }

    private String one(String id) {
        return region + "declarations/" + id;
    }
}
