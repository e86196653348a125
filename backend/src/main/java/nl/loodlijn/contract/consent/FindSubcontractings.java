package nl.loodlijn.contract.consent;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.find.FindKind;
import nl.loodlijn.platform.find.FindSource;
import nl.loodlijn.platform.find.Hit;
import nl.loodlijn.platform.find.Question;
import nl.loodlijn.platform.security.Permission;

import reactor.core.publisher.Flux;

/** Reported subcontractors by the two names, or the KvK number. */
@Singleton
final class FindSubcontractings implements FindSource {
    private static final FindKind KIND = FindKind.of("subcontracting", "Onderaannemers", "Subcontractors", 36);
    /** The newest; the list itself is read page by page. */
    private static final int MOST = 500;

    private final SubcontractingRepository repository;

    FindSubcontractings(SubcontractingRepository repository) {
        this.repository = repository;
    }

    @Override
    public FindKind kind() {
        return KIND;
    }

    @Override
    public Permission needs() {
        return Permission.CONSENT_READ;
    }

    @Override
    public Flux<Hit> find(Question question) {
        return repository.list("", new String[0], false, null, MOST)
                .filter(row -> question.words().allBeginIn(row.subName() + " " + row.headName() + " " + row.subKvk()))
                .map(row -> Hit.of(row.id(), row.subName(), row.headName() + " · " + question.say(row.state().label()),
                        question.path("toestemming/" + row.id())))
                .take(question.most());
    }
}
