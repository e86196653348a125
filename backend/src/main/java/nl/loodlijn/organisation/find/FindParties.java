package nl.loodlijn.organisation.find;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.find.FindKind;
import nl.loodlijn.platform.find.FindSource;
import nl.loodlijn.platform.find.Hit;
import nl.loodlijn.platform.find.Question;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.security.Permission;

import reactor.core.publisher.Flux;

/** The parties on whose behalf people act here; leads to those people. */
@Singleton
final class FindParties implements FindSource {
    private static final FindKind KIND = FindKind.of("party", "Organisaties met toegang", "Organisations with access", 50);

    private final FindAccessRepository repository;

    FindParties(FindAccessRepository repository) {
        this.repository = repository;
    }

    @Override
    public FindKind kind() {
        return KIND;
    }

    @Override
    public Permission needs() {
        return Permission.MEMBERSHIP_READ;
    }

    @Override
    public Flux<Hit> find(Question question) {
        return repository.parties(question.typed(), question.most()).map(party -> Hit.of(party.id(), party.name(),
                question.say(party.detail().equals("1")
                        ? Message.of("1 persoon met toegang", "1 person with access")
                        : Message.of(party.detail() + " mensen met toegang", party.detail() + " people with access")),
                question.path("beheer/toegang", "q", party.name())));
    }
}
