package nl.loodlijn.platform.notification;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Put;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

import nl.loodlijn.platform.problem.EditedVersion;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** What one wants by mail; the same in every tenant. */
@Tag(name = "notifications")
@Controller("/api/v1/me/notification-preferences")
final class PreferencesController {
    private final UnitOfWork unitOfWork;
    private final PreferenceRepository repository;
    private final MailedKinds kinds;
    private final Clock clock;

    /**
     * What was chosen.
     *
     * @param language of mail: nl or en
     * @param kinds everything that can be mailed
     */
    @Serdeable
    record Preferences(String language, List<Kind> kinds) {
    }

    /**
     * A kind of thing that can be mailed.
     *
     * @param usual when it is mailed to someone who did not choose; of what waits, a thing whose term ends within three days goes at once
     * @param chosen absent when it goes as usual
     */
    @Serdeable
    record Kind(String code, String label, MailChoice usual, @Nullable MailChoice chosen) {
    }

    /** @param mail choices by kind; a kind that is left out goes as usual */
    @Serdeable
    record Chosen(String language, Map<String, MailChoice> mail) {
    }

    PreferencesController(UnitOfWork unitOfWork, PreferenceRepository repository, MailedKinds kinds, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.repository = repository;
        this.kinds = kinds;
        this.clock = clock;
    }

    @Operation(operationId = "notificationPreferences", summary = "What one wants by mail, per kind")
    @Get
    @Needs(Permission.SIGNED_IN)
    Mono<MutableHttpResponse<Preferences>> find(Actor.Person actor, @Parameter(hidden = true) Locale language) {
        return unitOfWork.read(actor, repository::find).map(row -> answer(row, language));
    }

    /** @param ifMatch the version that was changed */
    @Operation(operationId = "saveNotificationPreferences", summary = "Says what one wants by mail; 412 when it was changed elsewhere in between")
    @Put
    @Needs(Permission.SIGNED_IN)
    Mono<MutableHttpResponse<Preferences>> save(Actor.Person actor, @Nullable @Header("If-Match") String ifMatch, @Body Chosen chosen,
            @Parameter(hidden = true) Locale language) {
        int version = EditedVersion.required(ifMatch);
        if (!Set.of("nl", "en").contains(chosen.language())) {
            throw Refusal.invalid("/language", "unknown-language", Message.of("Kies Nederlands of Engels.", "Choose Dutch or English."));
        }
        chosen.mail().keySet().stream().filter(code -> !kinds.has(code)).findFirst().ifPresent(code -> {
            throw Refusal.invalid("/mail/" + code.replace("~", "~0").replace("/", "~1"), "unknown-kind",
                    Message.of("Deze soort bericht bestaat niet.", "There is no such kind of notification."));
        });
        String mail = chosen.mail().entrySet().stream().map(entry -> "\"" + entry.getKey() + "\":\"" + entry.getValue() + "\"")
                .collect(Collectors.joining(",", "{", "}"));
        return unitOfWork
                .write(actor, () -> repository.save(version, chosen.language(), mail, clock.instant()).filter(written -> written == 1)
                        .switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.PRECONDITION_FAILED))).then(Mono.defer(repository::find)))
                .map(row -> answer(row, language));
    }

    private MutableHttpResponse<Preferences> answer(PreferenceRow row, Locale language) {
        Map<String, MailChoice> chosen = MailReader.choices(row.mail());
        return HttpResponse.ok(new Preferences(row.language() == null ? "nl" : row.language(), kinds.all().stream()
                .map(kind -> new Kind(kind.code(), kind.label().in(language), kind.usual(), chosen.get(kind.code()))).toList()))
                .header("ETag", EditedVersion.tag(row.version()));
    }
}
