package nl.loodlijn.publicsite.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.json.JsonMapper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import nl.loodlijn.platform.paging.PageRequest;
import nl.loodlijn.platform.problem.ProblemResponses;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.security.PlatformAddress;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.publicsite.ocds.OcdsPackage;
import nl.loodlijn.publicsite.ocds.OcdsRelease;
import nl.loodlijn.publicsite.ocds.ReadReleases;

import reactor.core.publisher.Mono;

/** Agreements as open data: for anyone, from anywhere, without an account. */
@Tag(name = "open-data")
@Controller("/api/public/v1/contracts")
final class OpenContractsController {
    private static final int USUAL_RELEASES = 50;
    private static final String VERSION = "1.1";
    private static final String CACHED = "public, max-age=300, stale-if-error=86400";

    private final ReadReleases read;
    private final PlatformAddress address;
    private final JsonMapper json;

    OpenContractsController(ReadReleases read, PlatformAddress address, JsonMapper json) {
        this.read = read;
        this.address = address;
        this.json = json;
    }

    @Operation(operationId = "openContracts", summary = "Releases of agreements in the form of OCDS 1.1, the oldest first; who comes back with the last cursor gets what is new")
    @ApiResponse(responseCode = "200", description = "A release package", content = @Content(mediaType = "application/json", schema = @Schema(implementation = OcdsPackage.class)))
    @Get
    @Needs(Permission.ANYONE)
    Mono<MutableHttpResponse<byte[]>> list(HttpRequest<?> request, @RequestBean PageRequest page) {
        int size = page.limit(USUAL_RELEASES);
        ReadReleases.Place after = page.place(parts -> new ReadReleases.Place(Instant.parse(parts.at(0)), UUID.fromString(parts.at(1))))
                .orElse(ReadReleases.Place.START);
        return read.after(anyone(request), after, size + 1).map(found -> {
            var shown = page.cut(found, size, one -> page.cursor(one.place().moment(), one.place().release()));
            MutableHttpResponse<byte[]> linked = page.answer(new byte[0], shown.next());
            String next = shown.next() == null ? null : request.getPath() + "?limit=" + size + "&after=" + shown.next();
            MutableHttpResponse<byte[]> answer = answer(request, shown.items(), next);
            linked.getHeaders().findFirst("Link").ifPresent(link -> answer.header("Link", link));
            return answer;
        });
    }

    @Operation(operationId = "openContract", summary = "All releases of one agreement, the oldest first, in the form of OCDS 1.1")
    @ApiResponse(responseCode = "200", description = "A release package", content = @Content(mediaType = "application/json", schema = @Schema(implementation = OcdsPackage.class)))
    @Get("/{ocid}")
    @Needs(Permission.ANYONE)
    Mono<MutableHttpResponse<byte[]>> one(HttpRequest<?> request, String ocid) {
        return read.of(anyone(request), ocid).map(found -> {
            if (found.isEmpty()) {
                throw Refusal.of(ProblemType.NOT_FOUND);
            }
            return answer(request, found, null);
        });
    }

    private MutableHttpResponse<byte[]> answer(HttpRequest<?> request, List<ReadReleases.Placed> placed, @Nullable String next) {
        List<OcdsRelease> releases = placed.stream().map(ReadReleases.Placed::release).toList();
        String path = request.getUri().getRawQuery() == null ? request.getPath() : request.getPath() + "?" + request.getUri().getRawQuery();
        String newest = releases.isEmpty() ? Instant.EPOCH.toString() : releases.getLast().date();
        byte[] body = written(new OcdsPackage(address.of(path).toString(), VERSION, newest,
                new OcdsPackage.Publisher("Loodlijn", address.of("/").toString()), releases,
                next == null ? null : new OcdsPackage.Links(address.of(next).toString())));
        String tag = "\"" + hash(body) + "\"";
        String known = request.getHeaders().get("If-None-Match");
        boolean unchanged = known != null
                && Arrays.stream(known.split(",")).map(String::strip).anyMatch(one -> one.equals(tag) || one.equals("W/" + tag));
        MutableHttpResponse<byte[]> response = unchanged ? HttpResponse.notModified() : HttpResponse.ok(body);
        return response.contentType(MediaType.APPLICATION_JSON_TYPE).header("ETag", tag).header("Cache-Control", CACHED)
                .header("Access-Control-Allow-Origin", "*").header("Access-Control-Expose-Headers", "ETag, Link");
    }

    private byte[] written(OcdsPackage content) {
        try {
            return json.writeValueAsBytes(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Actor.Anyone anyone(HttpRequest<?> request) {
        return new Actor.Anyone(ProblemResponses.requestId(request));
    }

    private static String hash(byte[] body) {
        try {
            return Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(body), 15));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
