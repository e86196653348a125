package nl.loodlijn.platform.security.signin;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;

/** Whether anybody is signed in: what a page asks when it opens, for which nobody is no error. */
@Tag(name = "session")
@Controller("/api/v1/session")
final class SessionController {
    private final WhoAsks whoAsks;

    /** @param me who is signed in; absent when nobody is */
    @Serdeable
    @Introspected
    record Current(@Nullable Me me) {
    }

    SessionController(WhoAsks whoAsks) {
        this.whoAsks = whoAsks;
    }

    @Operation(operationId = "session", summary = "The account that is signed in, if any")
    @Get
    @Needs(Permission.ANYONE)
    Current current(@Nullable Authentication authentication) {
        return new Current(Optional.ofNullable(authentication).flatMap(whoAsks::me).orElse(null));
    }
}
