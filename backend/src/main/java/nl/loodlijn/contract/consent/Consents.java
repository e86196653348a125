package nl.loodlijn.contract.consent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import reactor.core.publisher.Mono;

/** Whether a subcontractor may work for a head contractor; for whoever makes an agreement between them. */
@Singleton
public final class Consents {
    private final AllowedRepository repository;
    private final ConsentedDaysRepository days;

    /**
     * Something that is not allowed yet.
     *
     * @param category code of a product category
     * @param municipality code of a municipality
     */
    public record Missing(String category, String municipality) {
    }

    /**
     * Work on a number of days.
     *
     * @param category code of a product category, such as 45
     * @param municipality code of a municipality, such as GM0361
     */
    public record Used(String category, String municipality, LocalDate firstDay, LocalDate lastDay) {
    }

    Consents(AllowedRepository repository, ConsentedDaysRepository days) {
        this.repository = repository;
        this.days = days;
    }

    /** The first day without consent, by place in the list; what had consent on all its days is missing. Inside a unit of work of somebody who sees the relation. */
    public Mono<Map<Integer, LocalDate>> lacking(UUID head, UUID sub, List<Used> used) {
        return days
                .lacking(head, sub, texts(used, Used::category), texts(used, Used::municipality),
                        texts(used, one -> one.firstDay().toString()),
                        texts(used, one -> one.lastDay().toString()))
                .collectMap(row -> row.place() - 1, ConsentedDaysRepository.Lacking::day);
    }

    private static String[] texts(List<Used> used, Function<Used, String> text) {
        return used.stream().map(text).toArray(String[]::new);
    }

    /**
     * What is missing on a day; empty when all of it is allowed. Inside a unit of work of somebody who sees the relation.
     *
     * @param categories codes of product categories, such as 45
     * @param municipalities codes of municipalities, such as GM0361
     */
    public Mono<List<Missing>> allow(UUID head, UUID sub, Set<String> categories, Set<String> municipalities, LocalDate day) {
        return repository.allowed(head, sub, day).collectList().map(allowed -> {
            Set<Missing> granted = allowed.stream().flatMap(row -> row.categories().stream()
                    .flatMap(category -> row.workingCodes().stream().map(place -> new Missing(category, place))))
                    .collect(Collectors.toSet());
            List<Missing> missing = new ArrayList<>();
            for (String category : categories.stream().sorted().toList()) {
                for (String place : municipalities.stream().sorted().toList()) {
                    Missing one = new Missing(category, place);
                    if (!granted.contains(one)) {
                        missing.add(one);
                    }
                }
            }
            return List.copyOf(missing);
        });
    }
}
