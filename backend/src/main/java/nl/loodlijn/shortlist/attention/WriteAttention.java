package nl.loodlijn.shortlist.attention;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** Adds counts to the database, for every tenant at once and as nobody in particular. */
@Singleton
final class WriteAttention {
    private final UnitOfWork unitOfWork;
    private final AttentionJobRepository repository;
    private final ObjectMapper json;

    /** @param party serves to leave out what an organisation did with offers of its own; it is not kept */
    @Serdeable
    record Row(UUID tenant, UUID listing, UUID party, LocalDate day, int found, int opened, int contacted) {
    }

    WriteAttention(UnitOfWork unitOfWork, AttentionJobRepository repository, ObjectMapper json) {
        this.unitOfWork = unitOfWork;
        this.repository = repository;
        this.json = json;
    }

    /** Gives how many offers and days they were. */
    Mono<Integer> add(List<Row> rows) {
        return Mono.fromCallable(() -> write(rows))
                .flatMap(text -> unitOfWork.write(new Actor.Job(UUID.randomUUID()), () -> repository.addUp(text)));
    }

    private String write(List<Row> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
