package nl.loodlijn.contract.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.contract.agreement.domain.PriceUnit;
import nl.loodlijn.contract.declaration.InvoiceDetails;
import nl.loodlijn.contract.declaration.domain.DeclaredLine;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal;

/** What callers ask about declarations, and what is wrong with it. */
final class DeclarationRequests {
    private static final Pattern CATEGORY = Pattern.compile("(jz020|wmo020)-[0-9A-Za-z]{1,10}");
    private static final Pattern MUNICIPALITY = Pattern.compile("GM[0-9]{4}");
    private static final int MOST_LINES = 200;
    private static final int LONGEST_PRODUCT = 60;
    private static final int LONGEST_REASON = 2000;
    private static final int MOST_DECIMALS = 3;
    private static final long MOST_CENTS = 100_000_000_000L;
    private static final BigDecimal MOST_UNITS = BigDecimal.valueOf(100_000_000);
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private DeclarationRequests() {
    }

    /** Reads a month such as 2026-10. */
    static YearMonth month(String pointer, String given) {
        try {
            YearMonth month = YearMonth.parse(given.strip());
            if (month.getYear() >= FIRST_YEAR && month.getYear() <= LAST_YEAR) {
                return month;
            }
        } catch (DateTimeException _) {
            // Said below.
        }
        throw Refusal.invalid(pointer, "not-a-month", Message.of("Geef een maand, zoals 2026-10.", "Give a month, such as 2026-10."));
    }

    /** @param period the month, such as 2026-10 */
    @Serdeable
    @Introspected
    record BegunDeclaration(UUID agreementId, String period) {
        YearMonth checked() {
            return month("/period", period);
        }
    }

    /**
     * A line.
     *
     * @param category product category as list and code, such as jz020-45
     * @param municipality code such as GM0361
     * @param product of the row of the product table; absent for a part of a sum
     * @param unit absent for a part of a sum
     * @param quantity 0 to 100,000,000 with at most 3 decimals; absent for a part of a sum
     * @param amountCents 0 to 100,000,000,000
     */
    @Serdeable
    @Introspected
    record GivenLine(String category, String municipality, @Nullable String product, @Nullable PriceUnit unit,
            @Nullable BigDecimal quantity,
            long amountCents, LocalDate firstDay, LocalDate lastDay) {
        DeclaredLine read() {
            return new DeclaredLine(category, municipality, product == null ? "" : product.strip(), unit, quantity, amountCents, firstDay,
                    lastDay);
        }

        void check(String at, List<Refusal.FieldError> wrong) {
            if (!CATEGORY.matcher(category).matches()) {
                wrong.add(error(at + "/category", "unknown-value", "Kies een zorgcategorie.", "Choose a care category."));
            }
            if (!MUNICIPALITY.matcher(municipality).matches()) {
                wrong.add(error(at + "/municipality", "unknown-value", "Kies een gemeente.", "Choose a municipality."));
            }
            if (product != null && (product.length() > LONGEST_PRODUCT || product.chars().anyMatch(Character::isISOControl))) {
                wrong.add(error(at + "/product", "too-long", "Typ hooguit " + LONGEST_PRODUCT + " tekens.",
                        "Type at most " + LONGEST_PRODUCT + " characters."));
            }
            if (unit == null && quantity != null) {
                wrong.add(error(at + "/unit", "unit-lacks", "Kies een eenheid bij de hoeveelheid.", "Choose a unit for the quantity."));
            }
            if (quantity != null && (quantity.signum() < 0 || quantity.compareTo(MOST_UNITS) > 0
                    || quantity.stripTrailingZeros().scale() > MOST_DECIMALS)) {
                wrong.add(error(at + "/quantity", "out-of-bounds", "Vul een hoeveelheid in met hooguit drie decimalen.",
                        "Fill in a quantity with at most three decimals."));
            }
            if (amountCents < 0 || amountCents > MOST_CENTS) {
                wrong.add(error(at + "/amountCents", "out-of-bounds", "Vul een bedrag in van € 0 tot en met € 1.000.000.000.",
                        "Fill in an amount of € 0 to € 1,000,000,000."));
            }
            if (outside(firstDay) || outside(lastDay) || firstDay.isAfter(lastDay)) {
                wrong.add(error(at + "/lastDay", "days-reversed", "De laatste dag ligt voor de eerste.",
                        "The last day is before the first."));
            }
        }

        private static boolean outside(LocalDate day) {
            return day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR;
        }
    }

    /**
     * What a draft says.
     *
     * @param lines at most 200
     * @param reason why it corrects what was sent; absent: as it was
     */
    @Serdeable
    @Introspected
    record GivenDeclaration(List<GivenLine> lines, @Nullable String reason) {
        List<DeclaredLine> checked() {
            if (lines.size() > MOST_LINES) {
                throw Refusal.invalid("/lines", "too-many", Message.of("Gebruik hooguit " + MOST_LINES + " regels.",
                        "Use at most " + MOST_LINES + " lines."));
            }
            List<Refusal.FieldError> wrong = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                lines.get(i).check("/lines/" + i, wrong);
            }
            if (!wrong.isEmpty()) {
                throw Refusal.invalid(wrong);
            }
            return lines.stream().map(GivenLine::read).toList();
        }

        @Nullable
        String why() {
            return reason == null || reason.isBlank() ? null : text("/reason", reason);
        }
    }

    /** @param reason 1 to 2,000 characters */
    @Serdeable
    @Introspected
    record GivenReason(String reason) {
        String checked() {
            return text("/reason", reason);
        }
    }

    /**
     * Invoice details.
     *
     * @param street street and number, 1 to 200 characters
     * @param postcode such as 1815 AB
     * @param kvkNumber 8 digits
     * @param oin 20 digits
     * @param vatNumber such as NL123456789B01
     * @param iban such as NL91ABNA0417164300
     */
    @Serdeable
    @Introspected
    record GivenDetails(String street, String postcode, String town, @Nullable String kvkNumber, @Nullable String oin,
            @Nullable String vatNumber,
            @Nullable String iban) {
        private static final Pattern POSTCODE = Pattern.compile("([1-9][0-9]{3}) ?([A-Z]{2})");
        private static final int LONGEST_STREET = 200;
        private static final int LONGEST_TOWN = 100;

        InvoiceDetails.Given checked(boolean region) {
            List<Refusal.FieldError> wrong = new ArrayList<>();
            String road = bounded(wrong, "/street", street, LONGEST_STREET);
            String place = bounded(wrong, "/town", town, LONGEST_TOWN);
            var code = POSTCODE.matcher(postcode.strip().toUpperCase(Locale.ROOT));
            if (!code.matches()) {
                wrong.add(error("/postcode", "not-a-postcode", "Vul een postcode in, zoals 1815 AB.",
                        "Fill in a postcode, such as 1815 AB."));
            }
            String kvk = matching(wrong, "/kvkNumber", kvkNumber, "[0-9]{8}", "Vul de 8 cijfers van het KvK-nummer in.",
                    "Fill in the 8 digits of the KvK number.", !region);
            String publicNumber = matching(wrong, "/oin", oin, "[0-9]{20}", "Vul de 20 cijfers van het OIN in.",
                    "Fill in the 20 digits of the OIN.",
                    false);
            String vat = matching(wrong, "/vatNumber", vatNumber, "NL[0-9]{9}B[0-9]{2}", "Vul het btw-nummer in, zoals NL123456789B01.",
                    "Fill in the VAT number, such as NL123456789B01.", !region);
            String account = matching(wrong, "/iban", iban, "[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}",
                    "Vul een IBAN in, zoals NL91 ABNA 0417 1643 00.",
                    "Fill in an IBAN, such as NL91 ABNA 0417 1643 00.", !region);
            if (account != null && wrong.stream().noneMatch(one -> one.pointer().equals("/iban")) && !isIban(account)) {
                wrong.add(error("/iban", "not-an-iban", "Dit IBAN klopt niet. Kijk de cijfers na.",
                        "This IBAN is not right. Check the digits."));
            }
            if (region && kvk == null && publicNumber == null && wrong.isEmpty()) {
                wrong.add(error("/oin", "number-lacks", "Vul een OIN of een KvK-nummer in.", "Fill in an OIN or a KvK number."));
            }
            if (!wrong.isEmpty()) {
                throw Refusal.invalid(wrong);
            }
            return new InvoiceDetails.Given(road, code.group(1) + " " + code.group(2), place, kvk, publicNumber, vat, account);
        }

        private static String bounded(List<Refusal.FieldError> wrong, String pointer, String given, int longest) {
            String stripped = given.strip();
            if (stripped.isEmpty() || stripped.length() > longest || stripped.chars().anyMatch(Character::isISOControl)) {
                wrong.add(
                        error(pointer, "length", "Schrijf 1 tot en met " + longest + " tekens.", "Write 1 to " + longest + " characters."));
            }
            return stripped;
        }

        private static @Nullable String matching(List<Refusal.FieldError> wrong, String pointer, @Nullable String given, String pattern,
                String dutch, String english, boolean required) {
            String stripped = given == null ? "" : given.replaceAll("[ .]", "").toUpperCase(Locale.ROOT);
            if (stripped.isEmpty() ? required : !stripped.matches(pattern)) {
                wrong.add(error(pointer, "not-valid", dutch, english));
            }
            return stripped.isEmpty() ? null : stripped;
        }

        /** Checks the two check digits (ISO 13616, ISO 7064 MOD 97-10). */
        static boolean isIban(String iban) {
            StringBuilder digits = new StringBuilder();
            (iban.substring(4) + iban.substring(0, 4)).chars().forEach(c -> digits.append(Character.digit((char) c, Character.MAX_RADIX)));
            return new java.math.BigInteger(digits.toString()).mod(java.math.BigInteger.valueOf(97)).intValue() == 1;
        }
    }

    private static Refusal.FieldError error(String pointer, String code, String dutch, String english) {
        return new Refusal.FieldError(pointer, code, Message.of(dutch, english));
    }

    private static String text(String pointer, String text) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_REASON) {
            throw Refusal.invalid(pointer, "length", Message.of("Schrijf 1 tot en met " + LONGEST_REASON + " tekens.",
                    "Write 1 to " + LONGEST_REASON + " characters."));
        }
        return stripped;
    }
}
