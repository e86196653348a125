package nl.loodlijn.contract.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.contract.agreement.domain.PriceUnit;
import nl.loodlijn.contract.passthrough.ReadPassedOn;
import nl.loodlijn.contract.passthrough.domain.Passed;
import nl.loodlijn.shortlist.CodeLabels;

/** What of tariffs is passed on, as the API shows it. */
final class PassedOnViews {
    private PassedOnViews() {
    }

    /**
     * A price on both sides of a head contractor, in cents.
     *
     * @param product as the product table has it; empty for a sum for a population
     * @param productName in words; absent when it is no code that is known
     * @param unit absent for a sum
     * @param paid what the head contractor is paid
     * @param basis whether that stands in the agreement of the region, or follows from the fee that the head contractor declares
     * @param passed what the subcontractor is paid
     * @param percent share that is withheld, rounded down to one decimal; absent when nothing is paid
     * @param maximum the most that may be withheld; absent where the region set none
     */
    @Serdeable
    @Introspected
    record PassedOn(UUID agreementId, String title, String headName, String subName, String product, @Nullable String productName,
            @Nullable PriceUnit unit, long paid, Passed.Basis basis, long passed, long margin, @Nullable BigDecimal percent,
            @Nullable Long maximum, boolean aboveMaximum) {
        static PassedOn of(ReadPassedOn.Line line, CodeLabels labels, Locale language) {
            Passed passed = line.passed();
            return new PassedOn(line.agreement(), line.title(), line.headName(), line.subName(), passed.product(),
                    name(passed.product(), labels, language), passed.unit(), passed.paid(), passed.basis(), passed.passed(),
                    passed.margin(), passed.percent().orElse(null), passed.maximum(), passed.isAbove());
        }
    }

    /** A product over all agreements; shares in percent, {@code middle} is the median. */
    @Serdeable
    @Introspected
    record PassedOnProduct(String product, @Nullable String productName, @Nullable PriceUnit unit, int prices, @Nullable BigDecimal lowest,
            @Nullable BigDecimal middle, @Nullable BigDecimal highest, int aboveMaximum) {
        static PassedOnProduct of(ReadPassedOn.Product product, CodeLabels labels, Locale language) {
            return new PassedOnProduct(product.product(), name(product.product(), labels, language), product.unit(), product.prices(),
                    product.lowest(), product.middle(), product.highest(), product.above());
        }
    }

    @Serdeable
    @Introspected
    record PassedOnProducts(List<PassedOnProduct> items) {
    }

    /** @param total how many prices there are in all */
    @Serdeable
    @Introspected
    record PassedOnPage(int total, List<PassedOn> items, @Nullable String next) {
    }

    /** A product that is a care category, in words. */
    static @Nullable String name(String product, CodeLabels labels, Locale language) {
        if (!product.startsWith("jz020-")) {
            return null;
        }
        String code = product.substring("jz020-".length());
        String name = labels.category(code, language);
        return name.equals(code) ? null : name;
    }
}
