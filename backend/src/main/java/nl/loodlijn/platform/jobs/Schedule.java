package nl.loodlijn.platform.jobs;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;

import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.problem.Message;

/** When a job is due by itself. Every replica finds the same moments. */
public sealed interface Schedule {
    /** Only when a module asks. */
    static Schedule onDemand() {
        return new OnDemand();
    }

    /** @param period at least a minute; counted from the beginning of 1970 UTC, so that every replica counts the same */
    static Schedule every(Duration period) {
        return new Every(period);
    }

    /** @param time on the clock in the Netherlands */
    static Schedule dailyAt(LocalTime time) {
        return new Daily(time);
    }

    /** The first moment after this one; empty when there is none. */
    Optional<Instant> next(Instant after);

    /** What people call it. */
    Message label();

    /** Only when a module asks. */
    record OnDemand() implements Schedule {
        @Override
        public Optional<Instant> next(Instant after) {
            return Optional.empty();
        }

        @Override
        public Message label() {
            return Message.of("als er iets te doen is", "when there is something to do");
        }

        @Override
        public String toString() {
            return "";
        }
    }

    /** Again and again after the same time. */
    record Every(Duration period) implements Schedule {
        public Every {
            if (period.compareTo(Duration.ofMinutes(1)) < 0) {
                throw new IllegalArgumentException("A job that is due more often than every minute: " + period);
            }
        }

        @Override
        public Optional<Instant> next(Instant after) {
            long seconds = period.toSeconds();
            return Optional.of(Instant.ofEpochSecond((Math.floorDiv(after.getEpochSecond(), seconds) + 1) * seconds));
        }

        @Override
        public Message label() {
            long minutes = period.toMinutes();
            return Message.of("elke " + minutes + " minuten", "every " + minutes + " minutes");
        }

        @Override
        public String toString() {
            return "every " + period;
        }
    }

    /** Every day; a time that the clock skips in spring is made up for an hour later, one that it shows twice in autumn counts once. */
    record Daily(LocalTime time) implements Schedule {
        @Override
        public Optional<Instant> next(Instant after) {
            ZonedDateTime today = ZonedDateTime.ofInstant(after, Netherlands.ZONE).toLocalDate().atTime(time).atZone(Netherlands.ZONE);
            ZonedDateTime next = today.toInstant().isAfter(after)
                    ? today
                    : today.toLocalDate().plusDays(1).atTime(time).atZone(Netherlands.ZONE);
            return Optional.of(next.toInstant());
        }

        @Override
        public Message label() {
            return Message.of("elke dag om " + time + " uur", "every day at " + time);
        }

        @Override
        public String toString() {
            return "daily at " + time;
        }
    }
}
