package nl.loodlijn.platform.security.signin;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;

/** Who is asking, and what this person may do where. */
@Tag(name = "session")
@Controller("/api/v1/me")
final class MeController {
    private final WhoAsks whoAsks;

    MeController(WhoAsks whoAsks) {
        this.whoAsks = whoAsks;
    }

    @Operation(operationId = "me", summary = "The account that is signed in, and its parties with their permissions")
    @Get
    @Needs(Permission.SIGNED_IN)
    Me me(Authentication authentication) {
        return whoAsks.me(authentication).orElseThrow(() -> Refusal.of(ProblemType.NOT_SIGNED_IN));
    }
}
