package nl.loodlijn.admission.criteria;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.find.FindKind;
import nl.loodlijn.platform.find.FindSource;
import nl.loodlijn.platform.find.Hit;
import nl.loodlijn.platform.find.Question;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.security.Permission;

import reactor.core.publisher.Flux;

/** What is asked of providers now, by title or code, for search over everything. */
@Singleton
final class FindCriteria implements FindSource {
    private static final FindKind KIND = FindKind.of("criterion", "Toelatingseisen", "Criteria for admission", 55);

    private final FindCriteriaRepository repository;

    FindCriteria(FindCriteriaRepository repository) {
        this.repository = repository;
    }

    @Override
    public FindKind kind() {
        return KIND;
    }

    @Override
    public Permission needs() {
        return Permission.CRITERIA_READ;
    }

    @Override
    public Flux<Hit> find(Question question) {
        return repository.asked()
                .filter(row -> question.words().allBeginIn(row.code() + " " + title(row, question) + " " + row.setName()))
                .map(row -> Hit.of(row.setId() + "/" + row.code(), title(row, question), row.setName() + " · " + row.code(),
                        question.path("eisen/" + row.setId()) + "#" + row.code()));
    }

    private static String title(FindCriteriaRepository.Row row, Question question) {
        return question.say(Message.of(row.dutchTitle(), row.englishTitle()));
    }
}
