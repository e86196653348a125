package nl.loodlijn.platform.security.signin;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;

import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;

/** The public half of the key with which we show the provider that it is us (RFC 7517), where the provider fetches it. Empty without a key. */
@Hidden
@Controller("/oauth/jwks")
final class ClientKeysController {
    /** A new key is known within this time: the provider asks again when it meets an id that it does not know. */
    private static final String FIVE_MINUTES = "public, max-age=300";

    private final ClientProof proof;

    ClientKeysController(ClientProof proof) {
        this.proof = proof;
    }

    @Get
    @Produces(MediaType.APPLICATION_JSON)
    @Needs(Permission.ANYONE)
    HttpResponse<String> keys() {
        return HttpResponse.ok(proof.publicKeys().toString(true)).header(HttpHeaders.CACHE_CONTROL, FIVE_MINUTES);
    }
}
