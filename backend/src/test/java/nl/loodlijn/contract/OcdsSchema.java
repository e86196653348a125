package nl.loodlijn.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

/** The schema of a release package of OCDS 1.1, when it is beside this repository. */
final class OcdsSchema {
    private static final String FOLDER = "shared/standards/ocds";
    private static final String ADDRESS = "https://standard.open-contracting.org/schema/1__1__5/";
    private static final String PACKAGE = "release-package-schema.json";
    private static final String RELEASE = "release-schema.json";
    private final Schema schema;

    private OcdsSchema(Schema schema) {
        this.schema = schema;
    }

    /** Skips the test when the schema is not there. */
    static OcdsSchema found() {
        Optional<Path> folder = folder();
        assumeTrue(folder.isPresent(), "Skipped: " + FOLDER + " is not beside this repository.");
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4,
                builder -> builder.schemas(Map.of(ADDRESS + PACKAGE, text(folder.orElseThrow(), PACKAGE), ADDRESS + RELEASE,
                        text(folder.orElseThrow(), RELEASE))));
        return new OcdsSchema(registry.getSchema(SchemaLocation.of(ADDRESS + PACKAGE)));
    }

    void requireValid(String releasePackage) {
        assertThat(schema.validate(releasePackage, InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))).as(releasePackage).isEmpty();
    }

    boolean refuses(String releasePackage) {
        return !schema.validate(releasePackage, InputFormat.JSON).isEmpty();
    }

    private static String text(Path folder, String file) {
        try {
            // Its one pattern has brackets that Java wants escaped; nothing of ours is judged by it.
            return Files.readString(folder.resolve(file)).replace("[([\\\\]]", "[(\\\\[\\\\]]").replace("[)[\\\\]]", "[)\\\\[\\\\]]");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Optional<Path> folder() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve(FOLDER)).filter(Files::exists).findFirst();
    }
}
