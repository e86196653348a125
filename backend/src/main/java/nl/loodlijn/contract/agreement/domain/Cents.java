package nl.loodlijn.contract.agreement.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * Money in whole cents of a euro. What is worked out is exact until its end and is then rounded once to the cent; half a cent goes up (HALF_UP), as the Tax
 * Administration and the trade do.
 */
public final class Cents {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** Digits enough for a division of any amount that fits, before it is rounded to the cent. */
    private static final int DIGITS = 40;

    private Cents() {
    }

    /** The one place where an amount is rounded; fails when it does not fit in a {@code long}. */
    static long rounded(BigDecimal exactCents) {
        return exactCents.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    static BigDecimal exact(long cents) {
        return BigDecimal.valueOf(cents);
    }

    /** So many of this price, rounded to the cent. */
    public static long of(BigDecimal quantity, long cents) {
        return rounded(quantity.multiply(exact(cents)));
    }

    /** A part of an amount, rounded to the cent: such as 30 of 365 days of it. */
    public static long share(long cents, long part, long whole) {
        return rounded(exact(cents).multiply(exact(part)).divide(exact(whole), new java.math.MathContext(DIGITS)));
    }

    /** So many percent of an amount, rounded to the cent. */
    public static long percentOf(BigDecimal percent, long cents) {
        return rounded(exact(cents).multiply(percent).divide(HUNDRED));
    }

    /**
     * The amount of which so much is left when a percentage is withheld, rounded to the cent.
     *
     * @param percent from 0 to below 100
     */
    public static long before(BigDecimal percent, long leftCents) {
        return rounded(exact(leftCents).multiply(HUNDRED).divide(HUNDRED.subtract(percent), new java.math.MathContext(DIGITS)));
    }

    /** An exact amount with so many percent more. */
    static BigDecimal raised(BigDecimal exactCents, BigDecimal percent) {
        return exactCents.multiply(HUNDRED.add(percent)).divide(HUNDRED);
    }

    /** In euros as Dutch contracts write it, such as € 1.234,50. */
    public static String dutch(long cents) {
        return "€ " + format('.', ',', cents);
    }

    /** In euros as English text writes it, such as € 1,234.50. */
    public static String english(long cents) {
        return "€ " + format(',', '.', cents);
    }

    private static String format(char grouping, char decimal, long cents) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator(grouping);
        symbols.setDecimalSeparator(decimal);
        DecimalFormat format = new DecimalFormat("#,##0.00", symbols);
        return format.format(BigDecimal.valueOf(cents, 2));
    }

    /** A percentage in Dutch, such as 7,5%. */
    static String dutchPercent(BigDecimal percent) {
        return plain(percent).replace('.', ',') + "%";
    }

    /** A percentage in English, such as 7.5%. */
    static String englishPercent(BigDecimal percent) {
        return plain(percent) + "%";
    }

    private static String plain(BigDecimal percent) {
        return percent.signum() == 0 ? "0" : percent.stripTrailingZeros().toPlainString();
    }
}
