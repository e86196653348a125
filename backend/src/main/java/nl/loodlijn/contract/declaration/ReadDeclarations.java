package nl.loodlijn.contract.declaration;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.contract.declaration.domain.DeclaredPart;
import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** Declarations: an organisation its own, the region all that were sent. */
@Singleton
public final class ReadDeclarations {
    private static final int MOST_EXPORTED = 20_000;

    private final UnitOfWork unitOfWork;
    private final Declarations whole;
    private final DeclarationRepository declarations;
    private final DeclarationVersionRepository versions;
    private final DeclarationFacetRepository facets;
    private final ExportedLineRepository exported;
    private final FoundationRepository foundations;
    private final CheckDeclaration check;
    private final Clock clock;

    /**
     * What is asked for; an empty list or text asks for all.
     *
     * @param periods months such as 2026-10
     * @param agreement id
     */
    public record Filter(List<String> periods, List<String> states, String agreement, String words) {
        public Filter {
            periods = List.copyOf(periods);
            states = List.copyOf(states);
        }
    }

    /** The row before a page. */
    public record Place(String month, UUID id) {
    }

    /** A page of the list, and how much there is. */
    public record Listed(List<DeclarationRow> rows, List<DeclarationFacetRow> facets) {
        public Listed {
            rows = List.copyOf(rows);
            facets = List.copyOf(facets);
        }
    }

    ReadDeclarations(UnitOfWork unitOfWork, Declarations whole, DeclarationRepository declarations, DeclarationVersionRepository versions,
            DeclarationFacetRepository facets, ExportedLineRepository exported, FoundationRepository foundations, CheckDeclaration check,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.whole = whole;
        this.declarations = declarations;
        this.versions = versions;
        this.facets = facets;
        this.exported = exported;
        this.foundations = foundations;
        this.check = check;
        this.clock = clock;
    }

    public Mono<Listed> list(Actor.Member actor, Filter filter, @Nullable Place after, int most) {
        String[] periods = filter.periods().toArray(String[]::new);
        String[] states = filter.states().toArray(String[]::new);
        return unitOfWork.read(actor, () -> Mono
                .zip(declarations.list(periods, states, filter.agreement(), filter.words(), after == null ? "" : after.month(),
                        after == null ? "" : after.id().toString(), most).collectList(),
                        facets.facets(periods, states, filter.agreement(), filter.words()).collectList())
                .map(found -> new Listed(found.getT1(), found.getT2())));
    }

    public Mono<WholeDeclaration> find(Actor.Member actor, UUID id) {
        return unitOfWork.read(actor, () -> whole.find(id));
    }

    /** Agreements under which the acting organisation can declare a part of its own. */
    public Mono<List<DeclarationBasis>> bases(Actor.Member actor) {
        LocalDate today = Netherlands.today(clock);
        return unitOfWork.read(actor, () -> foundations.own()
                .concatMap(found -> check.basis(found, actor.party().equals(found.headId()) ? DeclaredPart.HEAD : DeclaredPart.SUB, today))
                .collectList());
    }

    /** Every line of what a filter shows, in the same order. */
    public Mono<List<ExportedLineRow>> export(Actor.Member actor, Filter filter) {
        return unitOfWork.read(actor, () -> exported.lines(filter.periods().toArray(String[]::new), filter.states().toArray(String[]::new),
                filter.agreement(), filter.words(), MOST_EXPORTED).collectList());
    }

    /**
     * The invoice of a version in UBL 2.1. Fails with a {@link Refusal} (404) when it was not approved.
     *
     * @param number of the version; null: the one that is approved
     */
    public Mono<byte[]> invoice(Actor.Member actor, UUID id, @Nullable Integer number) {
        return unitOfWork.read(actor, () -> versions.versions(id)
                .filter(version -> version.invoiceNumber() != null && (number == null || number.equals(version.number()))).takeLast(1)
                .next()
                .flatMap(version -> versions.invoice(id, version.number())).map(document -> document.getBytes(StandardCharsets.UTF_8))
                .switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND))));
    }
}
