package nl.loodlijn.admission.application;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import nl.loodlijn.platform.calendar.Suspension;

/**
 * Additions that a region asked.
 *
 * @param number counts from 1 within the application
 * @param lapsed whether the term went by without an answer
 */
@MappedEntity
public record AdditionRow(@Id int number, LocalDate askedOn, LocalDate dueOn, @Nullable LocalDate answeredOn, boolean lapsed) {
    public boolean isOpen() {
        return answeredOn == null && !lapsed;
    }

    Suspension pause() {
        Suspension asked = Suspension.sinceAskedOn(askedOn);
        if (answeredOn != null) {
            return asked.answeredOn(answeredOn);
        }
        return lapsed ? asked.lapsedAfter(dueOn) : asked;
    }
}
