package nl.loodlijn.platform.observation;

import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

import org.slf4j.LoggerFactory;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.joran.spi.JoranException;

/** Listens to a logger until it is closed. */
final class HeardLines extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private final Logger logger;
    private final Level before;
    private final Encoder<ILoggingEvent> encoder;
    private final List<Line> lines = new CopyOnWriteArrayList<>();

    /**
     * @param fields what the line says about its request
     * @param json the line as it goes out
     */
    record Line(String text, Map<String, String> fields, String json) {
    }

    HeardLines(String name) {
        this.encoder = encoder(configured("json"));
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
        lines.add(new Line(event.getFormattedMessage(), event.getMDCPropertyMap(),
                new String(encoder.encode(event), StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
        logger.detachAppender(this);
        logger.setLevel(before);
    }

    /** The settings of the log as they are with this format. */
    static LoggerContext configured(String format) {
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        context.putProperty("LOODLIJN_LOG", format);
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        URL settings = Objects.requireNonNull(HeardLines.class.getClassLoader().getResource("logback.xml"));
        try {
            configurator.doConfigure(settings);
        } catch (JoranException wrong) {
            throw new IllegalStateException(wrong);
        }
        return context;
    }

    private static Encoder<ILoggingEvent> encoder(LoggerContext settings) {
        return ((ConsoleAppender<ILoggingEvent>) settings.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).getAppender("console")).getEncoder();
    }
}
