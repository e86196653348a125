package nl.loodlijn.platform.security.signin;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;

/** What can go wrong at the door. */
final class SignInProblem {
    static final ProblemType PROVIDER_AWAY = new ProblemType("identity-provider-unavailable", 503,
            Message.of("Aanmelden kan nu even niet: de aanmelddienst antwoordt niet. Probeer het over enkele minuten opnieuw.",
                    "Signing in is not possible at this moment: the identity provider does not answer. Try again in a few minutes."));
    static final ProblemType EXPIRED = new ProblemType("sign-in-expired", 400,
            Message.of("Deze aanmelding is verlopen of al gebruikt. Meld u opnieuw aan.",
                    "This sign-in has expired or was used already. Sign in again."));
    static final ProblemType REFUSED = new ProblemType("sign-in-refused", 400,
            Message.of("De aanmelddienst heeft de aanmelding niet afgerond. Meld u opnieuw aan.",
                    "The identity provider did not complete the sign-in. Sign in again."));
    static final ProblemType INVALID_TOKEN = new ProblemType("invalid-token", 401,
            Message.of("Dit token is niet geldig: verlopen, van een andere uitgever of niet voor Loodlijn bestemd.",
                    "This token is not valid: expired, from another issuer or not meant for Loodlijn."));

    private SignInProblem() {
    }
}
