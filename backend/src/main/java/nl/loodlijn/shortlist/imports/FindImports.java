package nl.loodlijn.shortlist.imports;

import java.util.Map;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.find.FindKind;
import nl.loodlijn.platform.find.FindSource;
import nl.loodlijn.platform.find.Hit;
import nl.loodlijn.platform.find.Question;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.security.Permission;

import reactor.core.publisher.Flux;

/** Imports by the name of their file, for search over everything. */
@Singleton
final class FindImports implements FindSource {
    private static final FindKind KIND = FindKind.of("import", "Imports", "Imports", 60);
    private static final Map<String, Message> STATES = Map.of("MAPPING", Message.of("kolommen kiezen", "choosing columns"), "PREVIEW",
            Message.of("nog niet ingelezen", "not read in yet"), "COMMITTED", Message.of("ingelezen", "read in"), "DISCARDED",
            Message.of("weggegooid", "discarded"));

    private final FindImportsRepository repository;

    FindImports(FindImportsRepository repository) {
        this.repository = repository;
    }

    @Override
    public FindKind kind() {
        return KIND;
    }

    @Override
    public Permission needs() {
        return Permission.SHORTLIST_IMPORT;
    }

    @Override
    public Flux<Hit> find(Question question) {
        return repository.named(question.typed(), question.most())
                .map(row -> Hit.of(row.id(), row.fileName(), context(row, question), question.path("beheer/import/" + row.id())));
    }

    private static String context(FindImportsRepository.Row row, Question question) {
        Message state = STATES.getOrDefault(row.state(), Message.of(row.state(), row.state()));
        return question.day(row.createdAt()) + " · " + question.say(state);
    }
}
