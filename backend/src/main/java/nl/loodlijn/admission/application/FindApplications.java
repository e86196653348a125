package nl.loodlijn.admission.application;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.find.FindKind;
import nl.loodlijn.platform.find.FindSource;
import nl.loodlijn.platform.find.Hit;
import nl.loodlijn.platform.find.Question;
import nl.loodlijn.platform.security.Permission;

import reactor.core.publisher.Flux;

/** Applications by the organisation and what they are for, for search over everything. */
@Singleton
final class FindApplications implements FindSource {
    private static final FindKind KIND = FindKind.of("application", "Aanvragen", "Applications", 30);
    /** More than a region has running; the list itself is read page by page. */
    private static final int MOST = 500;
    private static final String[] ALL = {};

    private final ListRepository list;
    private final Clock clock;

    FindApplications(ListRepository list, Clock clock) {
        this.list = list;
        this.clock = clock;
    }

    @Override
    public FindKind kind() {
        return KIND;
    }

    @Override
    public Permission needs() {
        return Permission.APPLICATION_READ;
    }

    @Override
    public Flux<Hit> find(Question question) {
        LocalDate today = Netherlands.today(clock);
        return list.list(today, today, "", ALL, ALL, ALL, ReadApplications.NEVER, "", MOST)
                .filter(row -> question.words().allBeginIn(row.organisationName() + " " + row.setName()))
                .map(row -> Hit.of(row.id(), row.organisationName(), row.setName() + " · " + question.say(row.state().label()),
                        question.path("aanvragen/" + row.id())))
                .take(question.most());
    }
}
