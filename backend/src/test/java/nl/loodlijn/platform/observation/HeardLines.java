package nl.loodlijn.platform.observation;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.slf4j.LoggerFactory;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;

/** Listens to a logger until it is closed. */
final class HeardLines extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private final Logger logger;
    private final Level before;
    private final List<Line> lines = new CopyOnWriteArrayList<>();

    /** @param fields what the line says about its request */
    record Line(String text, Map<String, String> fields) {
    }

    HeardLines(String name) {
        this.logger = (Logger) LoggerFactory.getLogger(name);
        this.before = logger.getEffectiveLevel();
        logger.setLevel(Level.INFO);
        logger.addAppender(this);
        start();
    }

    /** The lines of one request. */
    List<Line> of(String request) {
        return lines.stream().filter(line -> request.equals(line.fields().get("request"))).toList();
    }

    List<Line> all() {
        return List.copyOf(lines);
    }

    @Override
    protected void append(ILoggingEvent event) {
        lines.add(new Line(event.getFormattedMessage(), event.getMDCPropertyMap()));
    }

    @Override
    public void close() {
        logger.detachAppender(this);
        logger.setLevel(before);
    }
}
