package nl.loodlijn.platform.security.session;

import org.jspecify.annotations.Nullable;

/**
 * Who the identity provider says has signed in.
 *
 * @param idToken the token that says so, as it came
 * @param providerSession the provider's own session, when it names one
 */
public record VerifiedIdentity(String issuer, String subject, String name, String email, boolean emailVerified, String idToken,
        @Nullable String providerSession) {
    @Override
    public String toString() {
        return "VerifiedIdentity[" + issuer + " " + subject + "]";
    }
}
