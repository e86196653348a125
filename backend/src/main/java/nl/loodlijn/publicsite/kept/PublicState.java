package nl.loodlijn.publicsite.kept;

import java.time.LocalDate;

/**
 * What every public page follows from: two pages of one address in one state are the same.
 *
 * @param places how often it changed who there is and where each buys
 * @param content how often anything else changed that everyone may read
 * @param day in the Netherlands
 */
public record PublicState(long places, long content, LocalDate day) {
    /** Whether every change is in it that is in another. */
    public boolean covers(PublicState other) {
        return places >= other.places && content >= other.content && day.equals(other.day);
    }
}
