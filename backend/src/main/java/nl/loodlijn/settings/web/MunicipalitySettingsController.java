package nl.loodlijn.settings.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.problem.EditedVersion;
import nl.loodlijn.platform.problem.LatestVersion;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.settings.municipality.Desks;
import nl.loodlijn.settings.municipality.Municipalities;
import nl.loodlijn.settings.municipality.MunicipalityRow;

import reactor.core.publisher.Mono;

/** The municipalities of a tenant, and whom their citizens turn to. */
@Tag(name = "settings")
@Controller("/api/v1/tenants/{tenant}/settings/municipalities")
final class MunicipalitySettingsController {
    private static final Pattern CODE = Pattern.compile("GM[0-9]{4}");

    private final Municipalities municipalities;
    private final Desks desks;
    private final Clock clock;

    @Serdeable
    @Introspected
    record Page(List<MunicipalityView> items) {
    }

    /** A municipality that may join. */
    @Serdeable
    @Introspected
    record MunicipalityCandidate(String code, String name, String province) {
    }

    @Serdeable
    @Introspected
    record Candidates(List<MunicipalityCandidate> items) {
    }

    /**
     * A municipality that joins.
     *
     * @param code GM and four figures
     * @param validUntil the last day; left out for no end
     */
    @Serdeable
    @Introspected
    record Joining(String code, LocalDate validFrom, @Nullable LocalDate validUntil) {
    }

    /** @param validUntil the last day; left out for no end */
    @Serdeable
    @Introspected
    record Dates(LocalDate validFrom, @Nullable LocalDate validUntil) {
    }

    MunicipalitySettingsController(Municipalities municipalities, Desks desks, Clock clock) {
        this.municipalities = municipalities;
        this.desks = desks;
        this.clock = clock;
    }

    @Operation(operationId = "participatingMunicipalities", summary = "The municipalities of a tenant, also former and future ones")
    @Get
    @Needs(Permission.SETTINGS_READ)
    Mono<Page> all(Actor.Member actor, String tenant) {
        return municipalities.all(actor).map(rows -> new Page(rows.stream().map(MunicipalityView::of).toList()));
    }

    /** @param q a part of the name */
    @Operation(operationId = "municipalitiesToAdd", summary = "Municipalities of the Netherlands by a part of their name, at most 20")
    @Get("/candidates")
    @Needs(Permission.SETTINGS_MANAGE)
    Mono<Candidates> candidates(Actor.Member actor, String tenant, @QueryValue(defaultValue = "") String q) {
        return municipalities.named(actor, q.strip(), Netherlands.today(clock)).map(rows -> new Candidates(
                rows.stream().map(row -> new MunicipalityCandidate(row.code(), row.name(), row.province())).toList()));
    }

    @Operation(operationId = "addMunicipality", summary = "Lets a municipality take part from a day on")
    @Post
    @Needs(Permission.SETTINGS_MANAGE)
    Mono<HttpResponse<MunicipalityView>> add(Actor.Member actor, String tenant, @Body Joining joining) {
        if (!CODE.matcher(joining.code()).matches()) {
            throw Refusal.invalid("/code", "not-a-municipality",
                    Message.of("Kies een gemeente uit de lijst.", "Choose a municipality from the list."));
        }
        return municipalities.add(actor, joining.code(), new Municipalities.Period(joining.validFrom(), joining.validUntil()))
                .map(row -> HttpResponse.created(MunicipalityView.of(row)).header("ETag", EditedVersion.tag(row.version())));
    }

    @Operation(operationId = "changeMunicipality", summary = "Sets the first and the last day on which a municipality takes part")
    @Put("/{id}")
    @Needs(Permission.SETTINGS_MANAGE)
    Mono<HttpResponse<MunicipalityView>> change(Actor.Member actor, String tenant, UUID id, @Nullable @Header("If-Match") String ifMatch,
            @Body Dates dates) {
        return municipalities
                .change(actor, id, EditedVersion.required(ifMatch), new Municipalities.Period(dates.validFrom(), dates.validUntil()))
                .map(MunicipalitySettingsController::answer)
                .onErrorResume(LatestVersion.shown(() -> municipalities.find(actor, id).map(MunicipalitySettingsController::answer)));
    }

    @Operation(operationId = "desk", summary = "Whom citizens of a municipality turn to")
    @Get("/{id}/desk")
    @Needs(Permission.SETTINGS_READ)
    Mono<HttpResponse<DeskView>> desk(Actor.Member actor, String tenant, UUID id) {
        return desks.find(actor, id).map(row -> answer(DeskView.of(row)));
    }

    @Operation(operationId = "changeDesk", summary = "Changes whom citizens of a municipality turn to; stands on the public page at once")
    @Put("/{id}/desk")
    @Needs(Permission.SETTINGS_MANAGE)
    Mono<HttpResponse<DeskView>> changeDesk(Actor.Member actor, String tenant, UUID id, @Nullable @Header("If-Match") String ifMatch,
            @Body DeskView.Changed changed) {
        FieldCheck check = new FieldCheck();
        Desks.Team team = changed.team().checked(check);
        Desks.Complaint complaint = changed.complaint().checked(check);
        Desks.Adviser adviser = changed.adviser().checked(check);
        check.done();
        return desks.change(actor, id, EditedVersion.required(ifMatch), team, complaint, adviser).map(row -> answer(DeskView.of(row)))
                .onErrorResume(LatestVersion.shown(() -> desk(actor, tenant, id)));
    }

    private static HttpResponse<MunicipalityView> answer(MunicipalityRow row) {
        MunicipalityView view = MunicipalityView.of(row);
        return HttpResponse.ok(view).header("ETag", view.version());
    }

    private static HttpResponse<DeskView> answer(DeskView view) {
        return HttpResponse.ok(view).header("ETag", view.version());
    }
}
