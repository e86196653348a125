package nl.loodlijn.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Map;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;

import io.micronaut.runtime.server.EmbeddedServer;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.services.FreePort;
import nl.loodlijn.services.LocalObjectStore;
import nl.loodlijn.services.TestServices;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.NewTenant;
import nl.loodlijn.testing.TestServer;

/** The whole server with its files in an object store. */
class FilesInObjectStoreTest {
    private final TestServer first = TestServer.running();
    private final NewTenant tenant = first.newTenant();

    @Test
    void a_file_that_is_handed_in_lies_in_the_object_store_and_comes_back_from_there() throws IOException {
        try (EmbeddedServer server = serverWith(TestServices.objectStore().endpoint())) {
            Caller admin = tenant.as(Role.REGION_ADMIN).at(server.getURI());

            Answer uploaded = logo(admin);

            assertThat(uploaded.status()).as(uploaded.text()).isEqualTo(200);
            assertThat(first.anonymous().at(server.getURI()).get(uploaded.textAt("logo")).status()).isEqualTo(200);
            assertThat(server.getApplicationContext().getBean(FileStore.class)).isInstanceOf(S3Store.class);
            assertThat(first.anonymous().at(server.getURI()).get("/health/readiness").status()).isEqualTo(200);
        }
    }

    @Test
    void while_the_object_store_is_away_an_upload_is_asked_to_come_back() throws IOException {
        try (EmbeddedServer server = serverWith(URI.create("http://localhost:" + FreePort.any()))) {
            Answer uploaded = logo(tenant.as(Role.REGION_ADMIN).at(server.getURI()));

            assertThat(uploaded.problem()).isEqualTo("file-store-unavailable");
            assertThat(uploaded.status()).isEqualTo(503);
            assertThat(uploaded.header("Retry-After")).contains("5");
            assertThat(first.anonymous().at(server.getURI()).get("/health/readiness").status()).isEqualTo(503);
        }
    }

    private EmbeddedServer serverWith(URI endpoint) {
        return TestServer.start(first.database(),
                Map.of("LOODLIJN_FILES_S3_ENDPOINT", endpoint.toString(), "LOODLIJN_FILES_S3_BUCKET", LocalObjectStore.BUCKET,
                        "LOODLIJN_FILES_S3_PATH_STYLE", "true", "LOODLIJN_FILES_S3_REGION", LocalObjectStore.REGION,
                        "LOODLIJN_FILES_S3_ACCESS_KEY", "key", "LOODLIJN_FILES_S3_SECRET_KEY", "secret"));
    }

    private Answer logo(Caller admin) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB), "png", png);
        String boundary = "border";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"logo.png\"\r\nContent-Type: image/png\r\n\r\n")
                .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        body.writeBytes(png.toByteArray());
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        return admin.with("If-Match", "\"0\"").body("POST", tenant.path("settings/logo"), "multipart/form-data; boundary=" + boundary,
                body.toByteArray());
    }
}
