package nl.loodlijn.platform.mail;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.scheduling.annotation.Scheduled;

import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

/** The length of the outbox: {@code loodlijn.mail.waiting}, counted every half minute and the same on every replica. */
@Singleton
final class MailMetrics {
    private static final Logger LOG = LoggerFactory.getLogger(MailMetrics.class);

    private final UnitOfWork unitOfWork;
    private final OutgoingRepository outgoing;
    private final AtomicLong waiting = new AtomicLong();

    MailMetrics(UnitOfWork unitOfWork, OutgoingRepository outgoing, MeterRegistry registry) {
        this.unitOfWork = unitOfWork;
        this.outgoing = outgoing;
        Gauge.builder("loodlijn.mail.waiting", waiting, AtomicLong::get).description("mail in the outbox").register(registry);
    }

    @Scheduled(fixedDelay = "30s", initialDelay = "5s")
    void count() {
        unitOfWork.read(new Actor.Job(UUID.randomUUID()), outgoing::waiting).subscribe(waiting::set,
                failure -> LOG.debug("The mail is not counted now: {}", failure.getMessage()));
    }
}
