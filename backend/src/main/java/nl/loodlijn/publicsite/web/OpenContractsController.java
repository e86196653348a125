package nl.loodlijn.publicsite.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.RequestBean;
import io.swagger.v3.oas.annotations.Hidden;

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
@Hidden
@Controller("/api/public/v1/contracts")
final class OpenContractsController {
    private static final int USUAL_RELEASES = 50;
    private static final String VERSION = "1.1";

    private final ReadReleases read;
    private final PlatformAddress address;
    private final OpenAnswers answers;

    OpenContractsController(ReadReleases read, PlatformAddress address, OpenAnswers answers) {
        this.read = read;
        this.address = address;
        this.answers = answers;
    }

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
        return answers.of(request, new OcdsPackage(address.of(path).toString(), VERSION, newest,
                new OcdsPackage.Publisher("Loodlijn", address.of("/").toString()), releases,
                next == null ? null : new OcdsPackage.Links(address.of(next).toString())));
    }

    private static Actor.Anyone anyone(HttpRequest<?> request) {
        return new Actor.Anyone(ProblemResponses.requestId(request));
    }
}
