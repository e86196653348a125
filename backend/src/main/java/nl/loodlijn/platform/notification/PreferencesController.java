package nl.loodlijn.platform.notification;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

import nl.loodlijn.platform.problem.EditedVersion;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.security.Account;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;
import nl.loodlijn.platform.today.KindGroup;

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
     * @param groups what can come to this person, in one tenant or another
     */
    @Serdeable
    record Preferences(String language, List<Group> groups) {
    }

    /**
     * Kinds that belong together.
     *
     * @param chosen for every kind in it that has no choice of its own; absent when those go as usual
     */
    @Serdeable
    record Group(String code, String label, @Nullable MailChoice chosen, List<Kind> kinds) {
    }

    /**
     * A kind of thing that can be mailed.
     *
     * @param usual when it is mailed to someone who did not choose; of what waits, a thing whose term ends within three days goes at once
     * @param chosen absent when it goes as its group
     */
    @Serdeable
    record Kind(String code, String label, MailChoice usual, @Nullable MailChoice chosen) {
    }

    /**
     * What one chooses. What stays as it was: choices about what cannot come to this person now.
     *
     * @param groups choices by group; a group that is left out goes as usual
     * @param mail choices by kind; a kind that is left out goes as its group
     */
    @Serdeable
    record Chosen(String language, @Nullable Map<String, MailChoice> groups, Map<String, MailChoice> mail) {
    }

    PreferencesController(UnitOfWork unitOfWork, PreferenceRepository repository, MailedKinds kinds, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.repository = repository;
        this.kinds = kinds;
        this.clock = clock;
    }

    @Operation(operationId = "notificationPreferences", summary = "What one wants by mail, per group and kind")
    @Get
    @Needs(Permission.SIGNED_IN)
    Mono<MutableHttpResponse<Preferences>> find(Actor.Person actor, Authentication authentication,
            @Parameter(hidden = true) Locale language) {
        Map<KindGroup, List<MailedKinds.MailedKind>> seen = kinds.of(Account.of(authentication), language);
        return unitOfWork.read(actor, repository::find).map(row -> answer(row, seen, language));
    }

    /** @param ifMatch the version that was changed */
    @Operation(operationId = "saveNotificationPreferences", summary = "Says what one wants by mail; 412 when it was changed elsewhere in between")
    @Put
    @Needs(Permission.SIGNED_IN)
    Mono<MutableHttpResponse<Preferences>> save(Actor.Person actor, @Nullable @Header("If-Match") String ifMatch, @Body Chosen chosen,
            Authentication authentication, @Parameter(hidden = true) Locale language) {
        int version = EditedVersion.required(ifMatch);
        if (!Set.of("nl", "en").contains(chosen.language())) {
            throw Refusal.invalid("/language", "unknown-language", Message.of("Kies Nederlands of Engels.", "Choose Dutch or English."));
        }
        MailChoices choices = new MailChoices(chosen.mail(), chosen.groups() == null ? Map.of() : chosen.groups());
        choices.kinds().keySet().stream().filter(code -> kinds.kind(code).isEmpty()).findFirst().ifPresent(code -> {
            throw unknown("/mail/", code);
        });
        choices.groups().keySet().stream().filter(code -> !kinds.hasGroup(code)).findFirst().ifPresent(code -> {
            throw unknown("/groups/", code);
        });
        Map<KindGroup, List<MailedKinds.MailedKind>> seen = kinds.of(Account.of(authentication), language);
        return unitOfWork.write(actor, () -> repository.find().flatMap(earlier -> write(version, chosen.language(),
                choices.keeping(MailChoices.of(earlier.mail()), kindsOf(seen), groupsOf(seen)))))
                .map(row -> answer(row, seen, language));
    }

    private Mono<PreferenceRow> write(int version, String language, MailChoices choices) {
        return repository.save(version, language, choices.json(), clock.instant()).filter(written -> written == 1)
                .switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.PRECONDITION_FAILED))).then(Mono.defer(repository::find));
    }

    private static MutableHttpResponse<Preferences> answer(PreferenceRow row, Map<KindGroup, List<MailedKinds.MailedKind>> seen,
            Locale language) {
        MailChoices chosen = MailChoices.of(row.mail());
        List<Group> groups = seen.entrySet().stream().map(entry -> new Group(entry.getKey().code(), entry.getKey().label().in(language),
                chosen.groups().get(entry.getKey().code()), entry.getValue().stream()
                        .map(kind -> new Kind(kind.code(), kind.label().in(language), kind.usual(), chosen.kinds().get(kind.code())))
                        .toList()))
                .toList();
        return HttpResponse.ok(new Preferences(row.language() == null ? "nl" : row.language(), groups)).header("ETag",
                EditedVersion.tag(row.version()));
    }

    private static List<String> kindsOf(Map<KindGroup, List<MailedKinds.MailedKind>> seen) {
        return seen.values().stream().flatMap(List::stream).map(MailedKinds.MailedKind::code).toList();
    }

    private static List<String> groupsOf(Map<KindGroup, List<MailedKinds.MailedKind>> seen) {
        return seen.keySet().stream().map(KindGroup::code).toList();
    }

    private static Refusal unknown(String where, String code) {
        return Refusal.invalid(where + code.replace("~", "~0").replace("/", "~1"), "unknown-kind",
                Message.of("Deze soort bericht bestaat niet.", "There is no such kind of notification."));
    }
}
