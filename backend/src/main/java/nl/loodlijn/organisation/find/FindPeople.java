package nl.loodlijn.organisation.find;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.find.FindKind;
import nl.loodlijn.platform.find.FindSource;
import nl.loodlijn.platform.find.Hit;
import nl.loodlijn.platform.find.Question;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.security.Role;

import reactor.core.publisher.Flux;

/** People with access, by name or e-mail address. */
@Singleton
final class FindPeople implements FindSource {
    private static final FindKind KIND = FindKind.of("person", "Mensen", "People", 40);

    private final FindAccessRepository repository;

    FindPeople(FindAccessRepository repository) {
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
        return repository.people(question.typed(), question.most()).map(person -> Hit.of(person.id(), person.name(),
                roles(person.roles(), question) + " · " + person.parties() + " · " + person.detail(),
                question.path("beheer/toegang", "q", person.detail())));
    }

    private static String roles(String names, Question question) {
        return Arrays.stream(names.split(",", -1)).map(name -> question.say(Role.valueOf(name).label())).collect(joining(", "));
    }
}
