package nl.loodlijn.shortlist.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.Eventually;
import nl.loodlijn.testing.ReplicaProcess;

/** A server that is killed while it writes an import. */
class KilledServerTest {
    private final ImportClient region = ImportClient.inNewRegion("GM0361", "GM0373");

    @Test
    void an_import_whose_server_is_killed_is_kept_not_at_all_and_once_when_it_is_sent_again() throws SQLException {
        Answer preview = region.preview("Praktijk Zeewind,EMDR,Alkmaar,Jeugd,Trauma,4,Kom langs,,", "Duinrand,Gesprek,Bergen,Jeugd,,,,,");
        String commit = region.path("imports/" + ImportClient.id(preview) + "/commit");
        Caller here = region.caller().with("If-Match", ImportClient.etag(preview)).with("Idempotency-Key", "een-sleutel");
        CompletableFuture<Boolean> answered;
        try (ReplicaProcess replica = ReplicaProcess.beside(region.server(), Map.of());
                Connection superuser = region.server().database().server().connectAsSuperuser(region.server().database().name());
                Statement statement = superuser.createStatement()) {
            superuser.setAutoCommit(false);
            // Holds back the commit after it wrote providers and before it is through.
            statement.execute("lock table loodlijn.ended_listing in access exclusive mode");
            answered = CompletableFuture.supplyAsync(() -> isAnswered(here.at(replica.base()), commit));
            Eventually.holds(Duration.ofSeconds(30), () -> assertThat(region.server().fixtures().value(
                    "select count(*) from pg_locks where relation = 'loodlijn.ended_listing'::regclass and not granted"))
                    .isNotEqualTo("0"));

            replica.kill();
            superuser.rollback();
        }
        assertThat(answered.join()).isFalse();
        assertThat(region.listings()).isZero();
        assertThat(region.providers()).isZero();

        Eventually.holds(Duration.ofSeconds(20), () -> assertThat(here.post(commit, "{}").status()).isEqualTo(200));

        assertThat(here.post(commit, "{}").at("result/created").getIntValue()).isEqualTo(2);
        assertThat(region.listings()).isEqualTo(2);
        assertThat(region.providers()).isEqualTo(2);
    }

    private static boolean isAnswered(Caller caller, String commit) {
        try {
            caller.post(commit, "{}");
            return true;
        } catch (UncheckedIOException cut) {
            return false;
        }
    }
}
