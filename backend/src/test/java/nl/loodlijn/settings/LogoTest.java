package nl.loodlijn.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.NewTenant;
import nl.loodlijn.testing.TestServer;

class LogoTest {
    private final TestServer server = TestServer.running();
    private final NewTenant tenant = server.newTenant();
    private final Caller admin = tenant.as(Role.REGION_ADMIN);
    private final String path = tenant.path("settings/logo");

    @Test
    void a_logo_is_drawn_anew_and_anyone_may_load_it_until_another_one_takes_its_place() throws IOException {
        byte[] png = png(120, 40);
        byte[] withMore = concat(png, "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        Answer first = upload(0, "logo.png", withMore);
        assertThat(first.status()).as(first.text()).isEqualTo(200);

        Answer image = server.anonymous().get(first.textAt("logo"));
        assertThat(image.status()).isEqualTo(200);
        assertThat(image.header("Content-Type")).contains("image/png");
        assertThat(image.header("Cache-Control")).contains("public, max-age=31536000, immutable");
        assertThat(new String(image.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("script");
        assertThat(ImageIO.read(new java.io.ByteArrayInputStream(image.bytes())).getWidth()).isEqualTo(120);

        Answer second = upload(1, "logo.png", png(64, 64));
        assertThat(server.anonymous().get(first.textAt("logo")).problem()).isEqualTo("not-found");
        assertThat(server.anonymous().get(second.textAt("logo")).status()).isEqualTo(200);
        assertThat(server.fixtures().value(
                "select string_agg(state, ' ' order by uploaded_at, id) from loodlijn.stored_file where tenant_id = ?::uuid",
                tenant.id())).contains("DELETED", "KEPT");

        assertThat(admin.with("If-Match", "\"2\"").delete(path).has("logo")).isFalse();
        assertThat(server.anonymous().get(second.textAt("logo")).problem()).isEqualTo("not-found");
    }

    @Test
    void what_is_no_png_is_refused_whatever_it_is_called() throws IOException {
        byte[] svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>".getBytes(StandardCharsets.UTF_8);
        byte[] broken = Arrays.copyOf(png(120, 40), 60);

        assertThat(upload(0, "logo.png", svg).text()).contains("not-a-png", "Sla het logo op als PNG");
        assertThat(upload(0, "logo.png", broken).text()).contains("not-a-png");
        assertThat(upload(0, "logo.png", "\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1)).text()).contains("not-a-png");
        assertThat(upload(0, "logo.png", png(8, 8)).text()).contains("logo-dimensions");
        assertThat(upload(0, "logo.png", png(1_700, 20)).text()).contains("logo-dimensions", "1700 bij 20");
        assertThat(upload(0, "logo.png", noise()).problem()).isEqualTo("too-large");
        assertThat(admin.get(tenant.path("settings")).has("logo")).isFalse();
    }

    @Test
    void a_picture_that_claims_to_be_enormous_is_refused_before_it_is_drawn() throws IOException {
        byte[] png = png(32, 32);
        png[16] = 0x7f;
        assertThat(upload(0, "logo.png", png).status()).isEqualTo(400);
    }

    @Test
    void a_logo_for_settings_that_were_changed_meanwhile_is_refused() throws IOException {
        upload(0, "logo.png", png(32, 32));

        Answer late = upload(0, "logo.png", png(48, 48));

        assertThat(late.problem()).isEqualTo("precondition-failed");
        assertThat(late.textAt("current/logo")).startsWith("/logo/" + tenant.slug());
    }

    @Test
    void a_logo_of_another_tenant_is_not_found_under_this_one() throws IOException {
        String logo = upload(0, "logo.png", png(32, 32)).textAt("logo");

        assertThat(server.anonymous().get(logo.replace(tenant.slug(), "twente")).problem()).isEqualTo("not-found");
        assertThat(server.anonymous().get("/logo/twente/" + UUID.randomUUID() + ".png").problem()).isEqualTo("not-found");
    }

    private Answer upload(int version, String name, byte[] content) {
        String boundary = "grens" + UUID.randomUUID();
        byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: image/png\r\n\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] foot = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        return admin.with("If-Match", "\"" + version + "\"").body("POST", path, "multipart/form-data; boundary=" + boundary,
                concat(head, content, foot));
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB), "png", written);
        return written.toByteArray();
    }

    private static byte[] noise() throws IOException {
        BufferedImage image = new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int i = 0; i < 300 * 300; i++) {
            image.setRGB(i % 300, i / 300, random.nextInt());
        }
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        ImageIO.write(image, "png", written);
        return written.toByteArray();
    }
}
