package nl.loodlijn.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.channels.ClosedChannelException;

import org.junit.jupiter.api.Test;

import io.r2dbc.spi.R2dbcBadGrammarException;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcTimeoutException;

class DatabaseAwayTest {
    @Test
    void a_connection_that_cannot_be_made_or_was_lost_is_a_database_that_is_away() {
        assertThat(DatabaseAway.causes(new IllegalStateException(new ConnectException("Connection refused")))).isTrue();
        assertThat(DatabaseAway.causes(new ClosedChannelException())).isTrue();
        assertThat(DatabaseAway.causes(new R2dbcNonTransientResourceException("Connection unexpectedly closed"))).isTrue();
        assertThat(DatabaseAway.causes(new R2dbcNonTransientResourceException("shutting down", "57P01"))).isTrue();
        assertThat(DatabaseAway.causes(new R2dbcTimeoutException("Connection acquisition timed out"))).isTrue();
    }

    @Test
    void a_file_that_cannot_be_read_or_a_statement_that_is_wrong_is_not() {
        assertThat(DatabaseAway.causes(new IOException("No space left on device"))).isFalse();
        assertThat(DatabaseAway.causes(new R2dbcBadGrammarException("syntax error", "42601"))).isFalse();
        assertThat(DatabaseAway.causes(new R2dbcBadGrammarException("no state"))).isFalse();
        assertThat(DatabaseAway.causes(new R2dbcNonTransientResourceException("canceling statement due to statement timeout", "57014")))
                .isFalse();
    }
}
