package nl.loodlijn.contract.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.ObjIntConsumer;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.contract.agreement.domain.AgreementTerms;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal;

/** What terms can hold at all, so that every amount that is worked out of them fits; what they ought to hold is for the rules. */
final class TermsBounds {
    private static final int MOST_ROWS = 100;
    private static final int MOST_CODES = 60;
    private static final long MOST_CENTS = 1_000_000_000L;
    private static final long MOST_SUM = 100_000_000_000L;
    private static final int MOST_PEOPLE = 1_000_000;
    private static final int MOST_MONTHS = 24;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_REASON = 2_000;
    private static final BigDecimal MOST_QUANTITY = BigDecimal.valueOf(10_000_000);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);
    private static final Pattern CATEGORY = Pattern.compile("(jz020|wmo020)-[0-9]{2}");
    private static final Pattern MUNICIPALITY = Pattern.compile("GM[0-9]{4}");

    private final List<Refusal.FieldError> errors = new ArrayList<>();

    private TermsBounds() {
    }

    /** Fails with a {@link Refusal} (400) that names every field that does not fit. */
    static AgreementTerms checked(TermsJson terms) {
        TermsBounds bounds = new TermsBounds();
        bounds.check(terms);
        if (!bounds.errors.isEmpty()) {
            throw Refusal.invalid(bounds.errors);
        }
        return terms.read();
    }

    private void check(TermsJson terms) {
        codes("/terms/categories", terms.categories(), CATEGORY);
        codes("/terms/municipalities", terms.municipalities(), MUNICIPALITY);
        rows("/terms/targetGroups", terms.targetGroups(), MOST_CODES);
        texts("/terms/targetGroups/", terms.targetGroups());
        day("/terms/startsOn", terms.startsOn());
        day("/terms/endsOn", terms.endsOn());
        whole("/terms/noticeMonths", terms.noticeMonths(), MOST_MONTHS);
        if (terms.price() != null) {
            price(terms.price());
        }
        fee("/terms/fee", terms.fee());
        fee("/terms/feeMaximum", terms.feeMaximum());
        if (terms.feeMaximum() != null
                && (terms.feeMaximum().kind() == TermsJson.FeeKind.SUM || terms.feeMaximum().kind() == TermsJson.FeeKind.NONE)) {
            wrong("/terms/feeMaximum/kind", "unknown-value", "Kies een percentage of een bedrag per eenheid.",
                    "Choose a percentage or an amount per unit.");
        }
        floors(terms.floors());
        rows("/terms/earmarks", terms.earmarks(), MOST_ROWS);
        each(terms.earmarks(), (share, at) -> percent("/terms/earmarks/" + at + "/percent", share.percent(), HUNDRED));
        percent("/terms/earmarkMinimum", terms.earmarkMinimum(), HUNDRED);
        text("/terms/protocol", terms.protocol(), LONGEST_NAME);
        rows("/terms/responsibilities", terms.responsibilities(), MOST_ROWS);
        text("/terms/longReason", terms.longReason(), LONGEST_REASON);
    }

    private void price(TermsJson.Price price) {
        rows("/terms/price/lines", price.lines(), MOST_ROWS);
        each(price.lines(), (line, at) -> {
            text("/terms/price/lines/" + at + "/product", line.product(), MOST_CODES);
            number("/terms/price/lines/" + at + "/quantity", line.quantity(), MOST_QUANTITY, 3);
            cents("/terms/price/lines/" + at + "/cents", line.cents(), MOST_CENTS);
        });
        cents("/terms/price/ceilingCents", price.ceilingCents(), MOST_SUM);
        cents("/terms/price/sumCents", price.sumCents(), MOST_SUM);
        text("/terms/price/area", price.area(), LONGEST_NAME);
        text("/terms/price/targetGroup", price.targetGroup(), LONGEST_NAME);
        whole("/terms/price/expectedClients", price.expectedClients(), MOST_PEOPLE);
        percent("/terms/price/reopenPercent", price.reopenPercent(), HUNDRED);
        rows("/terms/price/demand", price.demand(), MOST_ROWS);
        each(price.demand(), (row, at) -> {
            text("/terms/price/demand/" + at + "/place", row.place(), LONGEST_NAME);
            whole("/terms/price/demand/" + at + "/inhabitants", row.inhabitants(), MOST_PEOPLE);
            percent("/terms/price/demand/" + at + "/usePercent", row.usePercent(), HUNDRED);
        });
    }

    private void floors(@Nullable List<TermsJson.Floor> floors) {
        rows("/terms/floors", floors, MOST_ROWS);
        each(floors, (floor, at) -> {
            text("/terms/floors/" + at + "/product", floor.product(), MOST_CODES);
            cents("/terms/floors/" + at + "/staffCents", floor.staffCents(), MOST_CENTS);
            cents("/terms/floors/" + at + "/otherClientCents", floor.otherClientCents(), MOST_CENTS);
            percent("/terms/floors/" + at + "/overheadPercent", floor.overheadPercent(), HUNDRED);
            percent("/terms/floors/" + at + "/indexingPercent", floor.indexingPercent(), HUNDRED);
        });
    }

    private void fee(String pointer, TermsJson.@Nullable FeeTerms fee) {
        if (fee != null) {
            percent(pointer + "/percent", fee.percent(), new BigDecimal("99.99"));
            cents(pointer + "/cents", fee.cents(), MOST_CENTS);
        }
    }

    private void codes(String pointer, @Nullable List<String> codes, Pattern form) {
        rows(pointer, codes, MOST_CODES);
        each(codes, (code, at) -> {
            if (!form.matcher(code.strip()).matches()) {
                wrong(pointer + "/" + at, "unknown-value", "Deze code kennen wij niet.", "We do not know this code.");
            }
        });
    }

    private void texts(String pointer, @Nullable List<String> texts) {
        each(texts, (text, at) -> text(pointer + at, text, LONGEST_NAME));
    }

    private void rows(String pointer, @Nullable Collection<?> rows, int most) {
        if (rows != null && rows.size() > most) {
            wrong(pointer, "too-many", "Hier passen er hooguit " + most + ".", "At most " + most + " fit here.");
        }
        if (rows != null && rows.stream().anyMatch(Objects::isNull)) {
            wrong(pointer, "missing", "Een regel in deze lijst is leeg.", "A row of this list is empty.");
        }
    }

    private void text(String pointer, @Nullable String text, int longest) {
        if (text != null && text.length() > longest) {
            wrong(pointer, "too-long", "Typ hooguit " + longest + " tekens.", "Type at most " + longest + " characters.");
        }
        if (text != null && text.codePoints().anyMatch(one -> Character.isISOControl(one) && one != '\n')) {
            wrong(pointer, "character-not-allowed", "Hier staat een teken dat men niet ziet.",
                    "There is a character here that nobody sees.");
        }
    }

    private void day(String pointer, @Nullable LocalDate day) {
        if (day != null && (day.isBefore(EARLIEST) || day.isAfter(LATEST))) {
            wrong(pointer, "out-of-bounds", "Kies een dag tussen 2000 en 2100.", "Choose a day between 2000 and 2100.");
        }
    }

    private void whole(String pointer, @Nullable Integer number, int most) {
        if (number != null && (number < 0 || number > most)) {
            wrong(pointer, "out-of-bounds", "Kies een getal van 0 tot en met " + most + ".", "Choose a number from 0 to " + most + ".");
        }
    }

    private void cents(String pointer, @Nullable Long cents, long most) {
        if (cents != null && (cents < 0 || cents > most)) {
            wrong(pointer, "out-of-bounds", "Dit bedrag kan niet.", "This amount is not possible.");
        }
    }

    private void percent(String pointer, @Nullable BigDecimal percent, BigDecimal most) {
        number(pointer, percent, most, 2);
    }

    // The precision first: what is asked of a number with a thousand million digits never ends.
    private void number(String pointer, @Nullable BigDecimal number, BigDecimal most, int decimals) {
        if (number != null && (number.precision() > 20 || Math.abs((long) number.scale()) > 20 || number.signum() < 0
                || number.compareTo(most) > 0 || number.stripTrailingZeros().scale() > decimals)) {
            wrong(pointer, "out-of-bounds",
                    "Kies een getal van 0 tot en met " + most.toPlainString() + ", met hooguit " + decimals + " decimalen.",
                    "Choose a number from 0 to " + most.toPlainString() + ", with at most " + decimals + " decimals.");
        }
    }

    private static <T> void each(@Nullable List<T> rows, ObjIntConsumer<T> check) {
        for (int i = 0; rows != null && i < rows.size() && i <= MOST_ROWS; i++) {
            T row = rows.get(i);
            if (row != null) {
                check.accept(row, i);
            }
        }
    }

    private void wrong(String pointer, String code, String dutch, String english) {
        errors.add(new Refusal.FieldError(pointer, code, Message.of(dutch, english)));
    }
}
