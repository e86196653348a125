package nl.loodlijn.publicsite.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Hidden;

import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.security.PlatformAddress;

/** The document that describes open data, at the place that the API Design Rules prescribe (publish-openapi). */
@Hidden
@Controller("/api/public/v1")
final class OpenDataDocument {
    /** Stand in the document as it is kept, for where it is served from and whom one writes to. */
    private static final String ADDRESS = "https://www.loodlijn.example";
    private static final String MAIL = "open-data@loodlijn.example";

    private final OpenAnswers answers;
    private final byte[] document;

    OpenDataDocument(OpenAnswers answers, PlatformAddress address, @Value("${loodlijn.open-data.email}") String mail) {
        this.answers = answers;
        String root = address.of("/").toString();
        this.document = text().replace(ADDRESS, root.substring(0, root.length() - 1)).replace(MAIL, mail).getBytes(StandardCharsets.UTF_8);
    }

    @Get("/openapi.json")
    @Needs(Permission.ANYONE)
    HttpResponse<byte[]> document(HttpRequest<?> request) {
        return answers.of(request, MediaType.APPLICATION_JSON_TYPE, document);
    }

    private static String text() {
        try (InputStream document = OpenDataDocument.class.getResourceAsStream("/nl/loodlijn/publicsite/open-data.json")) {
            return new String(Objects.requireNonNull(document).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
