package nl.loodlijn.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import nl.loodlijn.services.LocalKeycloak;

class DemoUserTest {

    @Test
    void whoIsListedCanSignInAndWhoCanSignInIsListed() {
        var realm = realm();
        for (var user : DemoUser.ALL) {
            assertTrue(realm.contains("\"username\": \"" + user.username() + "\""), user.username());
            var surname = user.name().substring(user.name().indexOf(' ') + 1);
            assertTrue(realm.contains("\"lastName\": \"" + surname + "\""), user.name());
        }
        assertEquals(DemoUser.ALL.size(), Pattern.compile("\"username\":").matcher(realm).results().count());
    }

    private static String realm() {
        try (var stream = LocalKeycloak.class.getResourceAsStream("realm-demo.json")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
