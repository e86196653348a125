package nl.loodlijn.publicsite.open;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

/** The schemas of Open Referral UK 3.0, when they are beside this repository. */
final class OrukSchemas {
    private static final String FOLDER = "shared/standards/oruk/schema";
    private static final String ADDRESS = "https://oruk.test/";

    private final SchemaRegistry registry;

    private OrukSchemas(SchemaRegistry registry) {
        this.registry = registry;
    }

    /** Skips the test when they are not there. */
    static OrukSchemas found() {
        Optional<Path> folder = Stream.iterate(Path.of("").toAbsolutePath(), one -> one != null, Path::getParent)
                .map(one -> one.resolve(FOLDER)).filter(Files::exists).findFirst();
        assumeTrue(folder.isPresent(), "Skipped: " + FOLDER + " is not beside this repository.");
        Map<String, String> texts = Stream.of("taxonomy.json", "taxonomy_term.json", "compiled/service.json", "compiled/service_list.json",
                "compiled/organization.json", "compiled/organization_list.json", "compiled/service_at_location.json",
                "compiled/service_at_location_list.json")
                .collect(java.util.stream.Collectors.toMap(name -> ADDRESS + name, name -> text(folder.orElseThrow().resolve(name))));
        return new OrukSchemas(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(texts)));
    }

    /** @param name of the file, below the folder of schemas */
    List<String> faults(String name, String json) {
        return registry.getSchema(SchemaLocation.of(ADDRESS + name))
                .validate(json, InputFormat.JSON, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString).toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
