package nl.loodlijn.contract.consent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import reactor.core.publisher.Mono;

/** Whether a subcontractor may work for a head contractor; for whoever makes an agreement between them. */
@Singleton
public final class Consents {
    private final AllowedRepository repository;

    /**
     * Something that is not allowed yet.
     *
     * @param category code of a product category
     * @param municipality code of a municipality
     */
    public record Missing(String category, String municipality) {
    }

    Consents(AllowedRepository repository) {
        this.repository = repository;
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
