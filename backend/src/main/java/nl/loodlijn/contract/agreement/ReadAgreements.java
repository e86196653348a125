package nl.loodlijn.contract.agreement;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.contract.register.TableFile;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** Agreements as the acting party may see them. */
@Singleton
public final class ReadAgreements {
    private static final int EVERYTHING = 100_000;

    private final UnitOfWork unitOfWork;
    private final Agreements agreements;
    private final CheckAgreement check;
    private final ListRepository list;
    private final ListFacetRepository facets;
    private final AgreementFiles files;

    /**
     * What is asked for; an empty list asks for all.
     *
     * @param words a part of the title or of the name of a party
     * @param parties ids of organisations: only what one of them is a party to
     * @param framework only what falls under it; empty for all
     * @param lastDay ISO day: only what ends on it or before; empty for all
     * @param waiting whether only what waits for the signature of the acting party
     */
    public record Filter(String words, List<String> states, List<String> kinds, List<String> parties, String framework, String lastDay,
            boolean waiting) {
    }

    /** Where a page ends. */
    public record Place(boolean waits, Instant changedAt, UUID id) {
    }

    /** A page of the list, with how many agreements each other choice would give. */
    public record Found(List<ListedRow> rows, List<ListFacetRow> facets) {
    }

    /**
     * An agreement with the text of one of its versions.
     *
     * @param made null when the acting party sees no version of it
     */
    public record Shown(WholeAgreement whole, @Nullable VersionRow version, @Nullable ContractInMaking made) {
    }

    ReadAgreements(UnitOfWork unitOfWork, Agreements agreements, CheckAgreement check, ListRepository list, ListFacetRepository facets,
            AgreementFiles files) {
        this.unitOfWork = unitOfWork;
        this.agreements = agreements;
        this.check = check;
        this.list = list;
        this.facets = facets;
        this.files = files;
    }

    /** @param number of a version; null for the one that people look at first */
    public Mono<Shown> find(Actor.Member actor, UUID id, @Nullable Integer number) {
        return unitOfWork.read(actor, () -> agreements.find(id).flatMap(whole -> {
            VersionRow version = number == null
                    ? whole.shown().orElse(null)
                    : whole.version(number).orElseThrow(() -> Refusal.of(ProblemType.NOT_FOUND));
            return version == null
                    ? Mono.just(new Shown(whole, null, null))
                    : check.of(whole, version).map(made -> new Shown(whole, version, made));
        }));
    }

    /** @param after where the page before ended; null: the first page */
    public Mono<Found> list(Actor.Member actor, Filter filter, @Nullable Place after, int most) {
        return unitOfWork.read(actor, () -> rows(filter, after, most)
                .zipWhen(_ -> facets.facets(filter.words(), array(filter.states()), array(filter.kinds()), array(filter.parties()),
                        filter.framework(), filter.lastDay(), filter.waiting()).collectList(), Found::new));
    }

    /** All that the filter leaves, as a file. */
    public Mono<TableFile> export(Actor.Member actor, Filter filter, Locale language) {
        return unitOfWork.read(actor, () -> rows(filter, null, EVERYTHING)).map(rows -> files.agreements(rows, language));
    }

    private Mono<List<ListedRow>> rows(Filter filter, @Nullable Place after, int most) {
        return list.list(filter.words(), array(filter.states()), array(filter.kinds()), array(filter.parties()), filter.framework(),
                filter.lastDay(), filter.waiting(), after != null && after.waits() ? 1 : 0,
                after == null ? Instant.EPOCH : after.changedAt(),
                after == null ? "" : after.id().toString(), most).collectList();
    }

    private static String[] array(List<String> values) {
        return values.toArray(String[]::new);
    }
}
