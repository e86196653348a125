package nl.loodlijn;

import io.micronaut.runtime.Micronaut;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;

/** Starts the server: migrates the database as its owner, then listens. */
@OpenAPIDefinition(info = @Info(title = "Loodlijn", version = "1", description = "The API of Loodlijn for people who are signed in and for machines."))
public final class Application {
    private Application() {
    }

    public static void main(String[] arguments) {
        Micronaut.build(arguments).classes(Application.class).banner(false).start();
    }
}
