package nl.loodlijn.platform.security.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;

import nl.loodlijn.platform.security.Account;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** Accounts of those who need no session. */
@Singleton
public final class Accounts {
    private final UnitOfWork unitOfWork;
    private final SessionRepository sessions;
    private final ObjectMapper json;

    Accounts(UnitOfWork unitOfWork, SessionRepository sessions, ObjectMapper json) {
        this.unitOfWork = unitOfWork;
        this.sessions = sessions;
        this.json = json;
    }

    /** The account of a machine client whose token was found good; made when the client comes for the first time. */
    public Mono<Account> ofMachine(String issuer, String subject, String name) {
        return unitOfWork.write(new Actor.Platform(UUID.randomUUID()), () -> sessions.machine(issuer, subject, name)).map(this::read);
    }

    Account read(AccountRow row) {
        try {
            return new Account(row.personId(), row.name(), row.email(), row.operator(),
                    json.readValue(row.standings(), Argument.listOf(Account.Standing.class)));
        } catch (IOException notAsWritten) {
            throw new UncheckedIOException(notAsWritten);
        }
    }
}
