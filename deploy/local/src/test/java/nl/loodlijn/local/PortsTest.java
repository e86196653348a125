package nl.loodlijn.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

import org.junit.jupiter.api.Test;

import nl.loodlijn.services.FreePort;

class PortsTest {

    @Test
    void freePortsAreNoObstacle() {
        assertTrue(new Ports(FreePort.any(), FreePort.any(), FreePort.any(), FreePort.any(), FreePort.any()).obstacle().isEmpty());
    }

    @Test
    void aTakenPortIsNamedInOneSentenceThatSaysWhatToDo() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var taken = other.getLocalPort();
            var sentence = new Ports(FreePort.any(), taken, FreePort.any(), FreePort.any(), FreePort.any()).obstacle().orElseThrow();
            assertEquals(
                    "Port %1$d, which Keycloak needs, is taken by another program: stop that program, or choose another port with -Dkeycloak.port=%2$d."
                            .formatted(taken, taken + 1),
                    sentence);
        }
    }
}
