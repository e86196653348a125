package nl.loodlijn.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;

class LocalMailTest {

    @Test
    void whatIsSentCanBeReadUntilItIsCleared() throws Exception {
        try (var mail = LocalMail.start(0)) {
            GreenMailUtil.sendTextEmail("hoofd@voorbeeld.nl", "loodlijn@voorbeeld.nl", "Uitnodiging", "Welkom",
                    new ServerSetup(mail.port(), mail.host(), ServerSetup.PROTOCOL_SMTP));
            assertTrue(mail.await(1, 5_000));
            assertEquals("Uitnodiging", mail.messages().getFirst().getSubject());
            mail.clear();
            assertEquals(0, mail.messages().size());
        }
    }
}
