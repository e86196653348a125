package nl.loodlijn.contract.passthrough;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.contract.agreement.ReadTerms;
import nl.loodlijn.contract.agreement.domain.PriceUnit;
import nl.loodlijn.contract.passthrough.domain.Passed;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** What of the tariffs of the region reaches subcontractors. */
@Singleton
public final class ReadPassedOn {
    private final UnitOfWork unitOfWork;
    private final PassedRepository repository;
    private final ReadTerms terms;

    /**
     * A price of an agreement.
     *
     * @param place of the price in the agreement, from 0
     */
    public record Line(UUID agreement, String title, String headName, String subName, int place, Passed passed) {
    }

    /**
     * A product over all agreements.
     *
     * @param unit null for sums for a population, which are one product together
     * @param lowest share that is withheld, in percent; null when nothing is paid for it anywhere; {@code middle} is the median
     * @param above how many prices leave more with the head contractor than the region allows
     */
    public record Product(String product, @Nullable PriceUnit unit, int prices, @Nullable BigDecimal lowest, @Nullable BigDecimal middle,
            @Nullable BigDecimal highest, int above) {
    }

    ReadPassedOn(UnitOfWork unitOfWork, PassedRepository repository, ReadTerms terms) {
        this.unitOfWork = unitOfWork;
        this.repository = repository;
        this.terms = terms;
    }

    /** Every price of agreements that run, by head contractor, subcontractor and agreement. */
    public Mono<List<Line>> lines(Actor.Member actor) {
        return unitOfWork.read(actor, () -> repository.running().flatMapIterable(this::of).collectList());
    }

    private List<Line> of(PassedRow row) {
        List<Passed> passed = Passed.of(terms.of(row.terms()), terms.of(row.above()));
        return IntStream.range(0, passed.size())
                .mapToObj(place -> new Line(row.id(), row.title(), row.headName(), row.subName(), place, passed.get(place))).toList();
    }

    /** Those prices by product and unit. */
    public static List<Product> products(List<Line> lines) {
        Map<String, List<Passed>> byProduct = lines.stream().map(Line::passed)
                .collect(Collectors.groupingBy(one -> one.product() + " " + one.unit(), TreeMap::new, Collectors.toList()));
        return byProduct.values().stream().map(ReadPassedOn::product).toList();
    }

    private static Product product(List<Passed> prices) {
        List<BigDecimal> shares = prices.stream().map(Passed::percent).flatMap(Optional::stream).sorted().toList();
        Passed one = prices.getFirst();
        return new Product(one.product(), one.unit(), prices.size(), shares.isEmpty() ? null : shares.getFirst(), median(shares),
                shares.isEmpty() ? null : shares.getLast(), (int) prices.stream().filter(Passed::isAbove).count());
    }

    private static @Nullable BigDecimal median(List<BigDecimal> sorted) {
        int size = sorted.size();
        if (size == 0) {
            return null;
        }
        return sorted.get((size - 1) / 2).add(sorted.get(size / 2)).divide(BigDecimal.TWO, 1, RoundingMode.HALF_UP);
    }
}
