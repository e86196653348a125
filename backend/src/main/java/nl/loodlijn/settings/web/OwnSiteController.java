package nl.loodlijn.settings.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import nl.loodlijn.platform.problem.EditedVersion;
import nl.loodlijn.platform.problem.LatestVersion;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.security.PlatformAddress;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.settings.domain.EmbedSite;
import nl.loodlijn.settings.site.OwnSite;
import nl.loodlijn.settings.site.StoredStyle;

import reactor.core.publisher.Mono;

/** Where a tenant shows its public pages, and in which house style. */
@Tag(name = "settings")
@Controller("/api/v1/tenants/{tenant}/settings/site")
final class OwnSiteController {
    private final OwnSite site;
    private final JsonMapper json;
    private final String address;

    /** @param sites origins such as https://www.alkmaar.nl or https://*.alkmaar.nl, at most 20 */
    @Serdeable
    @Introspected
    record EmbedIn(@Nullable List<String> sites) {
        /** Each once. */
        List<String> checked() {
            FieldCheck check = new FieldCheck();
            List<String> origins = new ArrayList<>();
            List<String> typed = sites == null ? List.of() : sites;
            for (int place = 0; place < Math.min(typed.size(), EmbedSite.MOST + 1); place++) {
                Optional<String> origin = EmbedSite.of(typed.get(place));
                if (origin.isEmpty()) {
                    check.refuse("/sites/" + place, "not-a-site", Message.of(
                            "\u201c" + shown(typed.get(place))
                                    + "\u201d is geen site. Vul alleen het begin van het adres in, zoals https://www.alkmaar.nl.",
                            "\u201c" + shown(typed.get(place))
                                    + "\u201d is no site. Fill in the begin of the address only, such as https://www.alkmaar.nl."));
                } else if (!origins.contains(origin.get())) {
                    origins.add(origin.get());
                }
            }
            if (typed.size() > EmbedSite.MOST) {
                check.refuse("/sites", "too-many",
                        Message.of("Noem hooguit " + EmbedSite.MOST + " sites.", "Name at most " + EmbedSite.MOST + " sites."));
            }
            check.done();
            return origins;
        }

        private static String shown(String typed) {
            return typed.strip().substring(0, Math.min(60, typed.strip().length()));
        }
    }

    OwnSiteController(OwnSite site, JsonMapper json, PlatformAddress platform) {
        this.site = site;
        this.json = json;
        this.address = platform.of("/").toString().replaceFirst("/$", "");
    }

    @Operation(operationId = "ownSite", summary = "Where a tenant shows its public pages, and in which house style")
    @Get
    @Needs(Permission.SETTINGS_READ)
    Mono<HttpResponse<OwnSiteView>> find(Actor.Member actor, String tenant) {
        return site.find(actor).map(this::answer);
    }

    @Operation(operationId = "embedIn", summary = "Says which sites may show the public pages of this tenant in theirs")
    @Put("/embedding")
    @Needs(Permission.SETTINGS_MANAGE)
    Mono<HttpResponse<OwnSiteView>> embedIn(Actor.Member actor, String tenant, @Nullable @Header("If-Match") String ifMatch,
            @Body EmbedIn changed) {
        return site.embedIn(actor, EditedVersion.required(ifMatch), changed.checked()).map(this::answer)
                .onErrorResume(LatestVersion.shown(() -> find(actor, tenant)));
    }

    @Operation(operationId = "previewHouseStyle", summary = "What design tokens make of the public pages, and how well that can be seen; nothing is saved")
    @Post("/house-style/preview")
    @Needs(Permission.SETTINGS_MANAGE)
    OwnSiteView.StyleView preview(Actor.Member actor, String tenant, @Body NewHouseStyle style) {
        return OwnSiteView.StyleView.of(StoredStyle.of(style.read(json)));
    }

    @Operation(operationId = "replaceHouseStyle", summary = "Takes a house style from design tokens of NL Design System; refused when a pair of colours has too little contrast")
    @Put("/house-style")
    @Needs(Permission.SETTINGS_MANAGE)
    Mono<HttpResponse<OwnSiteView>> dress(Actor.Member actor, String tenant, @Nullable @Header("If-Match") String ifMatch,
            @Body NewHouseStyle style) {
        return site.dress(actor, EditedVersion.required(ifMatch), style.read(json).readable(), style.checkedName()).map(this::answer)
                .onErrorResume(LatestVersion.shown(() -> find(actor, tenant)));
    }

    @Operation(operationId = "removeHouseStyle", summary = "Goes on without a house style")
    @Delete("/house-style")
    @Needs(Permission.SETTINGS_MANAGE)
    Mono<HttpResponse<OwnSiteView>> undress(Actor.Member actor, String tenant, @Nullable @Header("If-Match") String ifMatch) {
        return site.undress(actor, EditedVersion.required(ifMatch)).map(this::answer)
                .onErrorResume(LatestVersion.shown(() -> find(actor, tenant)));
    }

    private HttpResponse<OwnSiteView> answer(OwnSite.Decided decided) {
        OwnSiteView view = OwnSiteView.of(decided, address);
        return HttpResponse.ok(view).header("ETag", view.version());
    }
}
