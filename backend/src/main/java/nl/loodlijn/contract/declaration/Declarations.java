package nl.loodlijn.contract.declaration;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.loodlijn.contract.declaration.domain.DeclarationState;
import nl.loodlijn.contract.declaration.domain.DeclaredLine;
import nl.loodlijn.contract.declaration.domain.Statement;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;

import reactor.core.publisher.Mono;

/** Declarations with all that belongs to them; inside a unit of work. */
@Singleton
final class Declarations {
    private final DeclarationRepository declarations;
    private final DeclarationVersionRepository versions;
    private final DeclarationLineRepository lines;
    private final CheckDeclaration check;

    Declarations(DeclarationRepository declarations, DeclarationVersionRepository versions, DeclarationLineRepository lines,
            CheckDeclaration check) {
        this.declarations = declarations;
        this.versions = versions;
        this.lines = lines;
        this.check = check;
    }

    /** Fails with a {@link Refusal} (404) when the acting party sees no such declaration. */
    Mono<WholeDeclaration> find(UUID id) {
        return declarations.find(id).switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND))).flatMap(this::whole);
    }

    /**
     * The same, held until the transaction ends.
     *
     * @param seen the version that was looked at; another one is refused (412)
     */
    Mono<WholeDeclaration> held(UUID id, int seen) {
        return declarations.held(id).switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND)))
                .filter(row -> row.version() == seen).switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.PRECONDITION_FAILED)))
                .flatMap(this::whole);
    }

    private Mono<WholeDeclaration> whole(DeclarationRow row) {
        return Mono
                .zip(versions.versions(row.id()).collectList(), lines.lines(row.id()).collectList(), lines.ofOther(row.id()).collectList(),
                        check.basis(row))
                .flatMap(read -> {
                    WholeDeclaration unchecked = new WholeDeclaration(row, read.getT1(), read.getT2(), read.getT3(), read.getT4(),
                            List.of());
                    return unchecked.in(DeclarationState.DRAFT).or(() -> unchecked.in(DeclarationState.SENT))
                            .map(version -> check.of(row, stated(unchecked, version)).map(Statement::broken)
                                    .map(broken -> new WholeDeclaration(row, unchecked.versions(), unchecked.lines(), unchecked.ofOther(),
                                            unchecked.basis(), broken)))
                            .orElseGet(() -> Mono.just(unchecked));
                });
    }

    static List<DeclaredLine> stated(WholeDeclaration whole, DeclarationVersionRow version) {
        return whole.linesOf(version).stream().map(DeclarationLineRow::line).toList();
    }
}
