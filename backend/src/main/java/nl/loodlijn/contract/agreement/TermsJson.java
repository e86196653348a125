package nl.loodlijn.contract.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.contract.agreement.domain.AgreementTerms;
import nl.loodlijn.contract.agreement.domain.DemandRow;
import nl.loodlijn.contract.agreement.domain.Earmark;
import nl.loodlijn.contract.agreement.domain.FairPrice;
import nl.loodlijn.contract.agreement.domain.Fee;
import nl.loodlijn.contract.agreement.domain.FeeMaximum;
import nl.loodlijn.contract.agreement.domain.PriceForm;
import nl.loodlijn.contract.agreement.domain.PriceLine;
import nl.loodlijn.contract.agreement.domain.PriceUnit;
import nl.loodlijn.contract.agreement.domain.Responsibility;
import nl.loodlijn.contract.domain.ContractParty;

/**
 * The terms of an agreement as JSON: the one shape that they have in the API and where they are kept. A draft may lack anything.
 *
 * @param categories product categories as list and code, such as {@code jz020-45}; at most 60
 * @param municipalities codes such as {@code GM0361}; at most 60
 * @param endsOn the last day
 * @param noticeMonths 0 to 24
 * @param fee what the head contractor withholds; absent: nothing
 * @param feeMaximum the most it may withhold of any subcontractor
 * @param floors elements of the fair price per product; at most 100
 * @param earmarkMinimum least share that agreements under this one keep for a purpose, 0 to 100 percent
 * @param protocol version of the Standaard Administratie Protocol
 * @param longReason why it runs longer than 48 months
 */
@Serdeable
@Introspected
public record TermsJson(@Nullable List<String> categories, @Nullable List<String> municipalities, @Nullable List<String> targetGroups,
        @Nullable LocalDate startsOn, @Nullable LocalDate endsOn, @Nullable Integer noticeMonths, @Nullable Price price,
        @Nullable FeeTerms fee, @Nullable FeeTerms feeMaximum, @Nullable List<Floor> floors, @Nullable List<Share> earmarks,
        @Nullable BigDecimal earmarkMinimum, @Nullable String protocol, @Nullable List<Charge> responsibilities,
        @Nullable String longReason) {
    static final TermsJson EMPTY = of(AgreementTerms.EMPTY);

    /** How a provider is paid. */
    public enum Form {
        /** Price times quantity. */
        QUANTITY,
        /** Per unit, as many as are asked for. */
        UNIT,
        /** Time of professionals, with a ceiling. */
        EFFORT,
        /** A fixed sum for a population. */
        POPULATION
    }

    /**
     * A price form; what does not belong to the form is left out.
     *
     * @param ceilingCents what effort costs at most
     * @param sumCents for the whole period
     * @param reopenPercent difference from which the sum is talked about again, above 0 to 100
     */
    @Serdeable
    @Introspected
    public record Price(Form form, @Nullable List<Line> lines, @Nullable Long ceilingCents, @Nullable String area,
            @Nullable String targetGroup, @Nullable Integer expectedClients, @Nullable Long sumCents, @Nullable BigDecimal reopenPercent,
            @Nullable List<Demand> demand) {
        PriceForm read() {
            List<PriceLine> read = lines == null ? List.of() : lines.stream().map(Line::read).toList();
            return switch (form) {
                case QUANTITY -> new PriceForm.QuantityPrice(read);
                case UNIT -> new PriceForm.UnitPrice(read);
                case EFFORT -> new PriceForm.EffortPrice(read, ceilingCents == null ? 0 : ceilingCents);
                case POPULATION ->
                    new PriceForm.PopulationPrice(text(area), text(targetGroup), expectedClients == null ? 0 : expectedClients,
                            sumCents == null ? 0 : sumCents, reopenPercent == null ? BigDecimal.ZERO : reopenPercent,
                            demand == null ? List.of() : demand.stream().map(Demand::read).toList());
            };
        }

        static Price of(PriceForm price) {
            List<Line> lines = price.lines().stream().map(Line::of).toList();
            return switch (price) {
                case PriceForm.QuantityPrice _ -> new Price(Form.QUANTITY, lines, null, null, null, null, null, null, null);
                case PriceForm.UnitPrice _ -> new Price(Form.UNIT, lines, null, null, null, null, null, null, null);
                case PriceForm.EffortPrice(List<PriceLine> _, long ceiling) ->
                    new Price(Form.EFFORT, lines, ceiling, null, null, null, null, null, null);
                case PriceForm.PopulationPrice sum -> new Price(Form.POPULATION, null, null, sum.area(), sum.targetGroup(),
                        sum.expectedClients(), sum.sumCents(), sum.reopenPercent(), sum.demand().stream().map(Demand::of).toList());
            };
        }
    }

    /** A row of the product table; {@code cents} is for one of the unit. */
    @Serdeable
    @Introspected
    public record Line(@Nullable String product, PriceUnit unit, @Nullable BigDecimal quantity, @Nullable Long cents) {
        PriceLine read() {
            return new PriceLine(text(product), unit, quantity, cents == null ? 0 : cents);
        }

        static Line of(PriceLine line) {
            return new Line(line.product(), line.unit(), line.quantity(), line.cents());
        }
    }

    /** A row of the demand worksheet. */
    @Serdeable
    @Introspected
    public record Demand(@Nullable String place, int inhabitants, BigDecimal usePercent) {
        DemandRow read() {
            return new DemandRow(text(place), inhabitants, usePercent);
        }

        static Demand of(DemandRow row) {
            return new Demand(row.place(), row.inhabitants(), row.usePercent());
        }
    }

    /** What a fee, or the most that it may be, is a part of. */
    public enum FeeKind {
        NONE,
        PERCENTAGE,
        PER_UNIT,
        /** Once, of a sum for a population; not for a maximum. */
        SUM
    }

    /** A fee, or the most that it may be: {@code percent} for a percentage, {@code cents} otherwise. */
    @Serdeable
    @Introspected
    public record FeeTerms(FeeKind kind, @Nullable BigDecimal percent, @Nullable Long cents) {
        Fee read() {
            return switch (kind) {
                case NONE -> new Fee.None();
                case PERCENTAGE -> new Fee.Percentage(percent == null ? BigDecimal.ZERO : percent);
                case PER_UNIT -> new Fee.PerUnit(cents == null ? 0 : cents);
                case SUM -> new Fee.Sum(cents == null ? 0 : cents);
            };
        }

        FeeMaximum readMaximum() {
            return kind == FeeKind.PERCENTAGE
                    ? new FeeMaximum.Percentage(percent == null ? BigDecimal.ZERO : percent)
                    : new FeeMaximum.PerUnit(cents == null ? 0 : cents);
        }

        static FeeTerms of(Fee fee) {
            return switch (fee) {
                case Fee.None _ -> new FeeTerms(FeeKind.NONE, null, null);
                case Fee.Percentage(BigDecimal percent) -> new FeeTerms(FeeKind.PERCENTAGE, percent, null);
                case Fee.PerUnit(long cents) -> new FeeTerms(FeeKind.PER_UNIT, null, cents);
                case Fee.Sum(long cents) -> new FeeTerms(FeeKind.SUM, null, cents);
            };
        }

        static FeeTerms of(FeeMaximum maximum) {
            return switch (maximum) {
                case FeeMaximum.Percentage(BigDecimal percent) -> new FeeTerms(FeeKind.PERCENTAGE, percent, null);
                case FeeMaximum.PerUnit(long cents) -> new FeeTerms(FeeKind.PER_UNIT, null, cents);
            };
        }
    }

    /** Elements of the fair price of one unit of a product. */
    @Serdeable
    @Introspected
    public record Floor(@Nullable String product, PriceUnit unit, long staffCents, long otherClientCents, BigDecimal overheadPercent,
            BigDecimal indexingPercent) {
        FairPrice read() {
            return new FairPrice(text(product), unit, staffCents, otherClientCents, overheadPercent, indexingPercent);
        }

        static Floor of(FairPrice fair) {
            return new Floor(fair.product(), fair.unit(), fair.staffCents(), fair.otherClientCents(), fair.overheadPercent(),
                    fair.indexingPercent());
        }
    }

    /** A share that is kept for a purpose. */
    @Serdeable
    @Introspected
    public record Share(Earmark.Goal goal, BigDecimal percent) {
    }

    /** Who is responsible for a task. */
    @Serdeable
    @Introspected
    public record Charge(Responsibility.Task task, ContractParty party) {
    }

    /** As the domain has it; {@link TermsBounds} said that it can be. */
    AgreementTerms read() {
        return new AgreementTerms(texts(categories), texts(municipalities), texts(targetGroups), startsOn, endsOn, noticeMonths,
                price == null ? null : price.read(), fee == null ? new Fee.None() : fee.read(),
                feeMaximum == null ? null : feeMaximum.readMaximum(),
                floors == null ? List.of() : floors.stream().map(Floor::read).toList(),
                earmarks == null ? List.of() : earmarks.stream().map(share -> new Earmark(share.goal(), share.percent())).toList(),
                earmarkMinimum, text(protocol), responsibilities == null
                        ? List.of()
                        : responsibilities.stream().map(one -> new Responsibility(one.task(), one.party())).toList(),
                text(longReason));
    }

    public static TermsJson of(AgreementTerms terms) {
        return new TermsJson(terms.categories(), terms.municipalities(), terms.targetGroups(), terms.startsOn(), terms.endsOn(),
                terms.noticeMonths(), terms.price() == null ? null : Price.of(terms.price()), FeeTerms.of(terms.fee()),
                terms.feeMaximum() == null ? null : FeeTerms.of(terms.feeMaximum()), terms.floors().stream().map(Floor::of).toList(),
                terms.earmarks().stream().map(one -> new Share(one.goal(), one.percent())).toList(), terms.earmarkMinimum(),
                terms.protocol(), terms.responsibilities().stream().map(one -> new Charge(one.task(), one.party())).toList(),
                terms.longReason());
    }

    private static List<String> texts(@Nullable List<String> given) {
        return given == null ? List.of() : given.stream().map(String::strip).filter(one -> !one.isEmpty()).distinct().toList();
    }

    static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
