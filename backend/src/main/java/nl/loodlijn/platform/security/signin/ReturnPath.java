package nl.loodlijn.platform.security.signin;

import java.net.URI;
import java.net.URISyntaxException;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal;

/** Where a person goes after signing in: always an address of our own, so that a link to us cannot end at someone else's. */
final class ReturnPath {
    private ReturnPath() {
    }

    /**
     * Checks what a link asked for.
     *
     * @throws Refusal when it is anything but a path of this site
     */
    static String checked(String asked) {
        if (!isLocal(asked)) {
            throw Refusal.invalid("return", "return-not-local",
                    Message.of("Na het aanmelden kunt u alleen naar een pagina van Loodlijn.",
                            "After signing in you can go to a page of Loodlijn only."));
        }
        return asked;
    }

    private static boolean isLocal(String asked) {
        try {
            URI uri = new URI(asked);
            String path = uri.getRawPath();
            return !uri.isAbsolute() && uri.getRawAuthority() == null && path != null && path.startsWith("/") && !path.contains("//")
                    && !path.contains("..") && asked.indexOf('\\') < 0;
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }
}
