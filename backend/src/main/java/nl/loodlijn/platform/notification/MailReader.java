package nl.loodlijn.platform.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;

import nl.loodlijn.platform.security.Account;

/**
 * Someone who may be mailed.
 *
 * @param account who it is and where they may look today
 * @param choices when mail is wanted
 */
record MailReader(Account account, Locale language, MailChoices choices) {
    private static final int DAYS_URGENT = 3;
    private static final JsonMapper JSON = JsonMapper.createDefault();

    static MailReader of(MailReaderRepository.Row row) {
        try {
            List<Account.Standing> standings = Objects
                    .requireNonNull(JSON.readValue(row.standings(), Argument.listOf(Account.Standing.class)));
            return new MailReader(new Account(row.personId(), row.name(), row.email(), false, standings), Locale.of(row.language()),
                    MailChoices.of(row.mail()));
        } catch (IOException notAsWritten) {
            throw new UncheckedIOException(notAsWritten);
        }
    }

    /** When this person is mailed about something; what was chosen goes before what is usual, also for what is urgent. */
    MailChoice choice(MailedKinds.MailedKind kind, @Nullable LocalDate lastDay, LocalDate today) {
        MailChoice chosen = choices.of(kind);
        if (chosen != null) {
            return chosen;
        }
        boolean urgent = lastDay != null && !lastDay.isAfter(today.plusDays(DAYS_URGENT));
        return urgent && kind.usual() != MailChoice.NEVER ? MailChoice.AT_ONCE : kind.usual();
    }
}
