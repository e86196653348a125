package nl.loodlijn.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class RunningPartsTest {

    private final List<String> closed = new ArrayList<>();
    private final RunningParts parts = new RunningParts();

    @Test
    void theDatabaseStopsAfterWhatUsesIt() {
        parts.add(Part.DATABASE, () -> closed.add("database"));
        parts.add(Part.KEYCLOAK, () -> closed.add("keycloak"));
        parts.add(Part.BACKEND, () -> closed.add("backend"));
        parts.stop();
        parts.stop();
        assertEquals(List.of("backend", "keycloak", "database"), closed);
    }

    @Test
    void whatComesUpAfterTheStopIsStoppedAtOnce() {
        parts.stop();
        assertThrows(CannotStart.class, () -> parts.add(Part.BACKEND, () -> closed.add("backend")));
        assertEquals(List.of("backend"), closed);
    }

    @Test
    void onePartThatFailsToStopDoesNotKeepTheOthers() {
        parts.add(Part.BACKEND, () -> {
            throw new IllegalStateException("stuck");
        });
        parts.add(Part.DATABASE, () -> closed.add("database"));
        parts.stop();
        assertEquals(List.of("database"), closed);
    }
}
