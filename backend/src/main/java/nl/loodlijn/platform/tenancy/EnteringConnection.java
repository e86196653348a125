package nl.loodlijn.platform.tenancy;

import java.time.Duration;

import org.reactivestreams.Publisher;

import io.r2dbc.spi.Batch;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionMetadata;
import io.r2dbc.spi.IsolationLevel;
import io.r2dbc.spi.Statement;
import io.r2dbc.spi.TransactionDefinition;
import io.r2dbc.spi.ValidationDepth;
import io.r2dbc.spi.Wrapped;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A connection whose transaction begins by entering: the begin and the settings that row security decides on go to the
 * database in one round trip. Outside such a transaction it makes no statement.
 */
final class EnteringConnection implements Connection, Wrapped<Connection> {
    private final Connection pooled;
    private volatile boolean entered;

    EnteringConnection(Connection pooled) {
        this.pooled = pooled;
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
            return run(entry.sql(definition.getAttribute(TransactionDefinition.ISOLATION_LEVEL),
                    definition.getAttribute(TransactionDefinition.LOCK_WAIT_TIMEOUT)))
                    .doOnSuccess(done -> entered = true)
                    .onErrorResume(refused -> run("ROLLBACK").onErrorComplete().then(Mono.error(refused)));
        });
    }

    @Override
    public Statement createStatement(String sql) {
        requireEntered();
        return pooled.createStatement(sql);
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
