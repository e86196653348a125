package nl.loodlijn.shortlist.contact;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.platform.calendar.TenantDays;

/**
 * How contact requests fare in a region, without who asked whom.
 *
 * @param asked how many there were
 * @param answered how many of them were answered
 * @param waiting how many wait for an answer
 * @param medianWorkingDays half of the answers took no longer; absent when there were none
 */
@Serdeable
record ContactFigures(int asked, int answered, int waiting, @Nullable Double medianWorkingDays) {
    static ContactFigures of(List<ContactRepository.Days> requests, TenantDays days) {
        List<Long> waits = requests.stream().flatMap(
                request -> Optional.ofNullable(request.answeredOn()).map(answered -> days.between(request.askedOn(), answered)).stream())
                .sorted().toList();
        int waiting = (int) requests.stream().filter(request -> request.answeredOn() == null && !request.closed()).count();
        return new ContactFigures(requests.size(), waits.size(), waiting, median(waits));
    }

    private static @Nullable Double median(List<Long> sorted) {
        int size = sorted.size();
        return size == 0 ? null : (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2.0;
    }
}
