package nl.loodlijn.platform.security;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

/** An endpoint as nobody should write it. */
@Requires(property = "loodlijn.undeclared")
@Controller("/undeclared")
class UndeclaredController {
    @Get
    String open() {
        return "for anyone, by mistake";
    }
}
