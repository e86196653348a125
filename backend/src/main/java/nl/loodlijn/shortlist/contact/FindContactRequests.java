package nl.loodlijn.shortlist.contact;

import java.util.Objects;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.find.FindKind;
import nl.loodlijn.platform.find.FindSource;
import nl.loodlijn.platform.find.Hit;
import nl.loodlijn.platform.find.Question;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.shortlist.contact.domain.ContactState;

import reactor.core.publisher.Flux;

/** Contact requests by who asked, who was asked and what about; what was written is not looked in. */
@Singleton
final class FindContactRequests implements FindSource {
    private static final FindKind KIND = FindKind.of("contact-request", "Contactverzoeken", "Contact requests", 35);
    /** The newest; the list itself is read page by page. */
    private static final int MOST = 500;

    private final ContactRepository repository;

    FindContactRequests(ContactRepository repository) {
        this.repository = repository;
    }

    @Override
    public FindKind kind() {
        return KIND;
    }

    @Override
    public Permission needs() {
        return Permission.CONTACT_READ;
    }

    @Override
    public Flux<Hit> find(Question question) {
        return repository.list("", false, null, MOST)
                .filter(row -> question.words().allBeginIn(title(row) + " " + Objects.requireNonNullElse(row.listingTitle(), "")))
                .map(row -> Hit.of(row.id(), title(row), context(row, question), question.path("contact/" + row.id())))
                .take(question.most());
    }

    /** The other side. */
    private static String title(ContactRow row) {
        return row.asked() ? row.providerName() : row.fromOrganisation();
    }

    private static String context(ContactRow row, Question question) {
        String about = row.listingTitle() == null ? "" : row.listingTitle() + " · ";
        return about + question.say(label(row.state())) + " · " + question.day(row.createdAt());
    }

    private static Message label(ContactState state) {
        return switch (state) {
            case OPEN -> Message.of("open", "open");
            case SEEN -> Message.of("gezien", "seen");
            case ANSWERED -> Message.of("beantwoord", "answered");
            case CLOSED -> Message.of("afgesloten", "closed");
        };
    }
}
