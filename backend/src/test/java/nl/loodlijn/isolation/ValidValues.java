package nl.loodlijn.isolation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.Map;
import java.util.Optional;

/** What fills a field that takes more than any text, number or choice, so that a request is refused for its ids and for nothing else. */
final class ValidValues {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    private static final LocalDate SOON = TODAY.plusDays(30);

    private static final Map<String, Object> BY_NAME = Map.ofEntries(Map.entry("email", "iemand@voorbeeld.nl"),
            Map.entry("contactEmail", "iemand@voorbeeld.nl"), Map.entry("kvk", "12345678"), Map.entry("kvkNumber", "12345678"),
            Map.entry("code", "D01"), Map.entry("list", "shortlist"), Map.entry("format", "csv"), Map.entry("from", "1"),
            Map.entry("to", "draft"), Map.entry("laws", "JEUGDWET"), Map.entry("law", "JEUGDWET"), Map.entry("category", "jz020-45"),
            Map.entry("categories", "jz020-45"), Map.entry("municipality", "GM0361"), Map.entry("municipalities", "GM0361"),
            Map.entry("targetGroups", "JEUGD"), Map.entry("postcode", "1815 AB"), Map.entry("vatNumber", "NL123456789B01"),
            Map.entry("iban", "NL91ABNA0417164300"), Map.entry("oin", "0".repeat(20)), Map.entry("rsin", "123456782"),
            Map.entry("agbCode", "94012345"), Map.entry("agbCodes", "94012345"), Map.entry("website", "https://www.voorbeeld.nl"),
            Map.entry("complaintUrl", "https://www.voorbeeld.nl/klachten"), Map.entry("page", "https://www.voorbeeld.nl/klachten"),
            Map.entry("phone", "072 123 45 67"), Map.entry("contactPhone", "072 123 45 67"), Map.entry("sha256", "0".repeat(64)),
            Map.entry("period", YearMonth.from(SOON).minusMonths(2).toString()),
            Map.entry("startWeek", SOON.get(IsoFields.WEEK_BASED_YEAR) + "-W%02d".formatted(SOON.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR))),
            Map.entry("intoVersion", "\"1\""), Map.entry("year", SOON.getYear()), Map.entry("municipalityCodes", "OUTSIDE"),
            Map.entry("aboutNobody", true), Map.entry("handedOver", 0), Map.entry("stopped", 0));

    /** By the first part of the path behind the tenant and the name of the field. */
    private static final Map<String, Object> BY_PLACE = Map.ofEntries(Map.entry("offers categories", "45"),
            Map.entry("offers helpForms", "02"), Map.entry("offers languages", "nl"), Map.entry("offers settings", "LOCATION"),
            Map.entry("agreements kind", "HEAD_SUB"), Map.entry("agreements feeMaximum", Map.of("kind", "PERCENTAGE", "percent", 1)),
            Map.entry("providers number", "000012345678"), Map.entry("providers kind", "TAKEN_OVER"),
            Map.entry("providers on", TODAY.toString()), Map.entry("providers firstDay", TODAY.toString()),
            Map.entry("contract-models code", "d01"), Map.entry("contract-models key", "d01"),
            Map.entry("subcontractings categories", "45"));

    private ValidValues() {
    }

    static String day() {
        return SOON.toString();
    }

    /** Empty where anything will do. */
    static Optional<Object> of(Operation operation, String name) {
        String place = operation.isInTenant() ? operation.inTenant().split("/", 2)[0] : "";
        return Optional.ofNullable(BY_PLACE.getOrDefault(place + " " + name, BY_NAME.get(name)));
    }
}
