package nl.loodlijn.contract.model;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.find.FindKind;
import nl.loodlijn.platform.find.FindSource;
import nl.loodlijn.platform.find.Hit;
import nl.loodlijn.platform.find.Question;
import nl.loodlijn.platform.security.Permission;

import reactor.core.publisher.Flux;

/** Model contracts by name and their articles by heading, for search over everything. */
@Singleton
final class FindModels implements FindSource {
    private static final FindKind KIND = FindKind.of("contract-model", "Modelcontracten", "Model contracts", 57);

    private final FindModelRepository repository;

    FindModels(FindModelRepository repository) {
        this.repository = repository;
    }

    @Override
    public FindKind kind() {
        return KIND;
    }

    @Override
    public Permission needs() {
        return Permission.MODEL_READ;
    }

    @Override
    public Flux<Hit> find(Question question) {
        return repository.known().filter(row -> question.words().allBeginIn(row.heading() + " " + row.modelName()))
                .map(row -> row.code().isEmpty()
                        ? Hit.of(row.modelId(), row.modelName(), "", question.path("modelcontracten/" + row.modelId()))
                        : Hit.of(row.id(), row.heading(), row.modelName(),
                                question.path("modelcontracten/" + row.modelId()) + "#" + row.code()));
    }
}
