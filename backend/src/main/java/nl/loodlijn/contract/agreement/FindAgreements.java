package nl.loodlijn.contract.agreement;

import jakarta.inject.Singleton;

import nl.loodlijn.contract.agreement.domain.AgreementState;
import nl.loodlijn.platform.find.FindKind;
import nl.loodlijn.platform.find.FindSource;
import nl.loodlijn.platform.find.Hit;
import nl.loodlijn.platform.find.Question;
import nl.loodlijn.platform.security.Permission;

import reactor.core.publisher.Flux;

/** Agreements by their title and their parties. */
@Singleton
final class FindAgreements implements FindSource {
    private static final FindKind KIND = FindKind.of("agreement", "Overeenkomsten", "Agreements", 35);

    private final FoundAgreementRepository repository;

    FindAgreements(FoundAgreementRepository repository) {
        this.repository = repository;
    }

    @Override
    public FindKind kind() {
        return KIND;
    }

    @Override
    public Permission needs() {
        return Permission.AGREEMENT_READ;
    }

    @Override
    public Flux<Hit> find(Question question) {
        return repository.newest().filter(row -> question.words().allBeginIn(row.title() + " " + row.parties()))
                .map(row -> Hit.of(row.id(), row.title(),
                        row.parties() + " \u00b7 " + question.say(AgreementState.valueOf(row.state()).label()),
                        question.path("overeenkomsten/" + row.id())))
                .take(question.most());
    }
}
