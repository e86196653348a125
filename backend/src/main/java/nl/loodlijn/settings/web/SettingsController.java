package nl.loodlijn.settings.web;

import java.io.IOException;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import nl.loodlijn.platform.problem.EditedVersion;
import nl.loodlijn.platform.problem.LatestVersion;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.settings.domain.Colour;
import nl.loodlijn.settings.guide.GuidedStart;
import nl.loodlijn.settings.tenant.TenantLogo;
import nl.loodlijn.settings.tenant.TenantSettings;

import reactor.core.publisher.Mono;

/** What a tenant decides for itself. */
@Tag(name = "settings")
@Controller("/api/v1/tenants/{tenant}/settings")
final class SettingsController {
    private final TenantSettings settings;
    private final TenantLogo logo;
    private final GuidedStart guidedStart;

    /** @param complete whether every step that is not optional is ready */
    @Serdeable
    @Introspected
    record Start(boolean complete, List<StepView> steps) {
    }

    /**
     * A step of the guided start.
     *
     * @param ready whether the thing is there
     * @param done how much of it there is, where it is counted
     * @param of how much there should be
     */
    @Serdeable
    @Introspected
    record StepView(GuidedStart.Step step, boolean ready, boolean optional, long done, long of) {
    }

    SettingsController(TenantSettings settings, TenantLogo logo, GuidedStart guidedStart) {
        this.settings = settings;
        this.logo = logo;
        this.guidedStart = guidedStart;
    }

    @Operation(operationId = "settings", summary = "What a tenant decided for itself")
    @Get
    @Needs(Permission.SETTINGS_READ)
    Mono<HttpResponse<SettingsView>> find(Actor.Member actor, String tenant) {
        return settings.find(actor).map(SettingsController::answer);
    }

    @Operation(operationId = "changeSettings", summary = "Replaces what a tenant decided for itself")
    @Put
    @Needs(Permission.SETTINGS_MANAGE)
    Mono<HttpResponse<SettingsView>> change(Actor.Member actor, String tenant, @Nullable @Header("If-Match") String ifMatch,
            @Body NewSettings changed) {
        return settings.change(actor, EditedVersion.required(ifMatch), changed.checked()).map(SettingsController::answer)
                .onErrorResume(LatestVersion.shown(() -> find(actor, tenant)));
    }

    @Operation(operationId = "replaceLogo", summary = "Takes a new logo: PNG, at most 200 kB, each side 16 to 1600 pixels")
    @Post("/logo")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Needs(Permission.SETTINGS_MANAGE)
    Mono<HttpResponse<SettingsView>> replaceLogo(Actor.Member actor, String tenant, @Nullable @Header("If-Match") String ifMatch,
            @Part("file") CompletedFileUpload file) throws IOException {
        return logo.replace(actor, EditedVersion.required(ifMatch), file.getFilename(), file.getBytes()).map(SettingsController::answer)
                .onErrorResume(LatestVersion.shown(() -> find(actor, tenant)));
    }

    @Operation(operationId = "removeLogo", summary = "Goes on without a logo")
    @Delete("/logo")
    @Needs(Permission.SETTINGS_MANAGE)
    Mono<HttpResponse<SettingsView>> removeLogo(Actor.Member actor, String tenant, @Nullable @Header("If-Match") String ifMatch) {
        return logo.remove(actor, EditedVersion.required(ifMatch)).map(SettingsController::answer)
                .onErrorResume(LatestVersion.shown(() -> find(actor, tenant)));
    }

    /** @param colour as #rrggbb */
    @Operation(operationId = "accentContrast", summary = "How a colour can be read on the light and on the dark palette")
    @Get("/accent")
    @Needs(Permission.SETTINGS_READ)
    AccentView accent(Actor.Member actor, String tenant, @QueryValue String colour) {
        if (!Colour.isHex(colour)) {
            throw Refusal.invalid("colour", "not-a-colour", Message.of("Geef een kleur als # met zes tekens, zoals #a8571f.",
                    "Give a colour as # with six characters, such as #a8571f."));
        }
        return AccentView.of(colour);
    }

    @Operation(operationId = "guidedStart", summary = "What a new tenant still has to do, from what there is")
    @Get("/start")
    @Needs(Permission.SETTINGS_MANAGE)
    Mono<Start> start(Actor.Member actor, String tenant) {
        return guidedStart.progress(actor).map(steps -> new Start(steps.stream().allMatch(step -> step.ready() || step.optional()),
                steps.stream().map(step -> new StepView(step.step(), step.ready(), step.optional(), step.done(), step.of())).toList()));
    }

    private static HttpResponse<SettingsView> answer(TenantSettings.Decided decided) {
        SettingsView view = SettingsView.of(decided);
        return HttpResponse.ok(view).header("ETag", view.version());
    }
}
