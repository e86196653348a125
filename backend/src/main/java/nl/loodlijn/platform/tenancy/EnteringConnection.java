package nl.loodlijn.platform.tenancy;

import java.time.Duration;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

import io.r2dbc.spi.Batch;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionMetadata;
import io.r2dbc.spi.IsolationLevel;
import io.r2dbc.spi.Statement;
import io.r2dbc.spi.TransactionDefinition;
import io.r2dbc.spi.ValidationDepth;
import io.r2dbc.spi.Wrapped;

import nl.loodlijn.platform.trace.Traces;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A connection whose transaction begins by entering: the begin and the settings that row security decides on go to the
 * database in one round trip. Outside such a transaction it makes no statement.
 */
final class EnteringConnection implements Connection, Wrapped<Connection> {
    private final Connection pooled;
    private final Traces traces;
    private volatile boolean entered;
    private volatile @Nullable UUID request;

    EnteringConnection(Connection pooled, Traces traces) {
        this.pooled = pooled;
        this.traces = traces;
    }

    @Override
    public Publisher<Void> beginTransaction() {
        return beginTransaction(IsolationLevel.READ_COMMITTED);
    }

    @Override
    public Publisher<Void> beginTransaction(TransactionDefinition definition) {
        return Mono.deferContextual(context -> {
            Entry entry = context.getOrDefault(Entry.class, null);
            if (entry == null) {
                return Mono.error(new IllegalStateException("A transaction begins through UnitOfWork only, with an actor."));
            }
            UUID asking = entry.actor().request();
            request = asking;
            Mono<Void> entering = run(entry.sql(definition.getAttribute(TransactionDefinition.ISOLATION_LEVEL),
                    definition.getAttribute(TransactionDefinition.LOCK_WAIT_TIMEOUT)));
            // Entering holds ids as text, so its statement is not told.
            return (traces.follows(asking) ? traces.statement(asking, "enter", "", entering).then() : entering)
                    .doOnSuccess(done -> entered = true)
                    .onErrorResume(refused -> run("ROLLBACK").onErrorComplete().then(Mono.error(refused)));
        });
    }

    @Override
    public Statement createStatement(String sql) {
        requireEntered();
        Statement statement = pooled.createStatement(sql);
        UUID asking = request;
        return asking != null && traces.follows(asking) ? new TracedStatement(statement, sql, asking, traces) : statement;
    }

    @Override
    public Batch createBatch() {
        requireEntered();
        return pooled.createBatch();
    }

    // As a statement: the driver's own rollback looks at a transaction status that a refused begin has not updated yet.
    private Mono<Void> run(String sql) {
        return Flux.from(pooled.createStatement(sql).execute()).flatMap(result -> result.map((row, metadata) -> true)).then();
    }

    private void requireEntered() {
        if (!entered) {
            throw new IllegalStateException("No statement outside a unit of work.");
        }
    }

    @Override
    public Publisher<Void> commitTransaction() {
        return Mono.from(pooled.commitTransaction()).doFinally(signal -> entered = false);
    }

    @Override
    public Publisher<Void> rollbackTransaction() {
        return Mono.from(pooled.rollbackTransaction()).doFinally(signal -> entered = false);
    }

    @Override
    public Publisher<Void> close() {
        return pooled.close();
    }

    @Override
    public Publisher<Void> createSavepoint(String name) {
        return pooled.createSavepoint(name);
    }

    @Override
    public Publisher<Void> releaseSavepoint(String name) {
        return pooled.releaseSavepoint(name);
    }

    @Override
    public Publisher<Void> rollbackTransactionToSavepoint(String name) {
        return pooled.rollbackTransactionToSavepoint(name);
    }

    @Override
    public boolean isAutoCommit() {
        return pooled.isAutoCommit();
    }

    @Override
    public Publisher<Void> setAutoCommit(boolean autoCommit) {
        return pooled.setAutoCommit(autoCommit);
    }

    @Override
    public ConnectionMetadata getMetadata() {
        return pooled.getMetadata();
    }

    @Override
    public IsolationLevel getTransactionIsolationLevel() {
        return pooled.getTransactionIsolationLevel();
    }

    @Override
    public Publisher<Void> setTransactionIsolationLevel(IsolationLevel isolationLevel) {
        return pooled.setTransactionIsolationLevel(isolationLevel);
    }

    @Override
    public Publisher<Void> setLockWaitTimeout(Duration timeout) {
        return pooled.setLockWaitTimeout(timeout);
    }

    @Override
    public Publisher<Void> setStatementTimeout(Duration timeout) {
        return pooled.setStatementTimeout(timeout);
    }

    @Override
    public Publisher<Boolean> validate(ValidationDepth depth) {
        return pooled.validate(depth);
    }

    @Override
    public Connection unwrap() {
        return pooled;
    }
}
