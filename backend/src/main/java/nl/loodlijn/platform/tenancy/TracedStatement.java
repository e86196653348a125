package nl.loodlijn.platform.tenancy;

import java.util.UUID;

import org.reactivestreams.Publisher;

import io.r2dbc.spi.Result;
import io.r2dbc.spi.Statement;

import nl.loodlijn.platform.trace.Traces;

/** A statement that tells the trace of its request when it began and ended, and never its parameters. */
final class TracedStatement implements Statement {
    private final Statement statement;
    private final String sql;
    private final UUID request;
    private final Traces traces;

    TracedStatement(Statement statement, String sql, UUID request, Traces traces) {
        this.statement = statement;
        this.sql = sql;
        this.request = request;
        this.traces = traces;
    }

    @Override
    public Publisher<? extends Result> execute() {
        return traces.statement(request, "SQL", sql, statement.execute());
    }

    @Override
    public Statement add() {
        statement.add();
        return this;
    }

    @Override
    public Statement bind(int index, Object value) {
        statement.bind(index, value);
        return this;
    }

    @Override
    public Statement bind(String name, Object value) {
        statement.bind(name, value);
        return this;
    }

    @Override
    public Statement bindNull(int index, Class<?> type) {
        statement.bindNull(index, type);
        return this;
    }

    @Override
    public Statement bindNull(String name, Class<?> type) {
        statement.bindNull(name, type);
        return this;
    }

    @Override
    public Statement returnGeneratedValues(String... columns) {
        statement.returnGeneratedValues(columns);
        return this;
    }

    @Override
    public Statement fetchSize(int rows) {
        statement.fetchSize(rows);
        return this;
    }
}
