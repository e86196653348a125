package nl.loodlijn.contract.agreement.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What the parties agree on beside the text: text and rules take it from here, so that they cannot differ. A draft may lack anything.
 *
 * @param categories product categories as list and code, such as {@code jz020-45}
 * @param municipalities where the work is done, as {@code GM0361}
 * @param endsOn the last day
 * @param noticeMonths how long before its end a party says that it leaves (opzegtermijn)
 * @param fee what the head contractor withholds; of an agreement between head contractor and subcontractor
 * @param feeMaximum the most it may withhold of any subcontractor; of an agreement between region and head contractor
 * @param floors elements of the fair price per product
 * @param earmarks shares of the budget that are kept for a purpose
 * @param earmarkMinimum least share that agreements under this one keep for a purpose, in percent; null: none
 * @param protocol version of the Standaard Administratie Protocol
 * @param longReason why it runs longer than 48 months
 */
public record AgreementTerms(List<String> categories, List<String> municipalities, List<String> targetGroups, @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn, @Nullable Integer noticeMonths, @Nullable PriceForm price, Fee fee, @Nullable FeeMaximum feeMaximum,
        List<FairPrice> floors, List<Earmark> earmarks, @Nullable BigDecimal earmarkMinimum, String protocol,
        List<Responsibility> responsibilities, String longReason) {
    public static final AgreementTerms EMPTY = new AgreementTerms(List.of(), List.of(), List.of(), null, null, null, null, new Fee.None(),
            null, List.of(), List.of(), null, "", List.of(), "");

    public AgreementTerms {
        categories = List.copyOf(categories);
        municipalities = List.copyOf(municipalities);
        targetGroups = List.copyOf(targetGroups);
        floors = List.copyOf(floors);
        earmarks = List.copyOf(earmarks);
        responsibilities = List.copyOf(responsibilities);
    }

    /** The same with another last day. */
    public AgreementTerms until(LocalDate lastDay, String whySoLong) {
        return new AgreementTerms(categories, municipalities, targetGroups, startsOn, lastDay, noticeMonths, price, fee, feeMaximum, floors,
                earmarks, earmarkMinimum, protocol, responsibilities, whySoLong);
    }

    /** The same in another period; without a reason for its length, which is about that period. */
    public AgreementTerms during(@Nullable LocalDate firstDay, @Nullable LocalDate lastDay) {
        return new AgreementTerms(categories, municipalities, targetGroups, firstDay, lastDay, noticeMonths, price, fee, feeMaximum, floors,
                earmarks, earmarkMinimum, protocol, responsibilities, "");
    }

    /** The same, ending on a day where it would end later. */
    public AgreementTerms endingBy(@Nullable LocalDate day) {
        return day != null && endsOn != null && endsOn.isAfter(day) ? until(day, longReason) : this;
    }

    /** Acts that its care categories are of: JEUGDWET, WMO. */
    public Stream<String> laws() {
        return categories.stream().map(category -> category.startsWith("wmo") ? "WMO" : "JEUGDWET").distinct().sorted();
    }

    List<PriceLine> lines() {
        return price == null ? List.of() : price.lines();
    }

    /** All shares that are kept for a purpose, in percent. */
    BigDecimal earmarked() {
        return earmarks.stream().map(Earmark::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
