package nl.loodlijn.admission.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

import nl.loodlijn.admission.application.BeginApplication;
import nl.loodlijn.admission.application.FillFromPassport;
import nl.loodlijn.admission.application.ListedRow;
import nl.loodlijn.admission.application.ReadApplications;
import nl.loodlijn.admission.application.SubmitApplication;
import nl.loodlijn.admission.application.WholeApplication;
import nl.loodlijn.admission.application.WriteApplication;
import nl.loodlijn.admission.domain.ApplicationState;
import nl.loodlijn.admission.domain.Criterion;
import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.paging.PageRequest;
import nl.loodlijn.platform.problem.EditedVersion;
import nl.loodlijn.platform.problem.LatestVersion;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;

import reactor.core.publisher.Mono;

/** Applications for admission: a provider writes its own, a region reads those that were submitted. */
@Tag(name = "applications")
@Controller("/api/v1/tenants/{tenant}/applications")
final class ApplicationsController {
    private static final int USUAL_ROWS = 50;
    private static final int LONGEST_WORDS = 100;
    private static final Set<String> STATES = Arrays.stream(ApplicationState.values()).map(Enum::name).collect(Collectors.toSet());
    private static final Set<String> TERMS = Set.of("late", "soon", "later", "paused", "none");

    private final ReadApplications read;
    private final BeginApplication begin;
    private final WriteApplication write;
    private final FillFromPassport passport;
    private final SubmitApplication submit;
    private final Clock clock;

    ApplicationsController(ReadApplications read, BeginApplication begin, WriteApplication write, FillFromPassport passport,
            SubmitApplication submit, Clock clock) {
        this.read = read;
        this.begin = begin;
        this.write = write;
        this.passport = passport;
        this.submit = submit;
        this.clock = clock;
    }

    /**
     * @param q a part of the name of the organisation, or the beginning of its KvK number
     * @param state one or more states
     * @param set one or more ids of criteria sets
     * @param term one or more of late, soon, later, paused and none
     */
    @Operation(operationId = "applications", summary = "Applications that the acting party may see, the most pressing first")
    @Get
    @Needs(Permission.APPLICATION_READ)
    Mono<HttpResponse<ApplicationViews.ApplicationPage>> list(Actor.Member actor, String tenant, @Nullable @QueryValue String q,
            @Nullable @QueryValue List<String> state, @Nullable @QueryValue List<String> set, @Nullable @QueryValue List<String> term,
            @RequestBean PageRequest page) {
        int size = page.limit(USUAL_ROWS);
        ReadApplications.Place after = page
                .place(parts -> new ReadApplications.Place(LocalDate.parse(parts.at(0)), UUID.fromString(parts.at(1)))).orElse(null);
        String words = q == null ? "" : q.strip();
        if (words.length() > LONGEST_WORDS) {
            throw Refusal.invalid("q", "too-long", Message.of("Typ hooguit " + LONGEST_WORDS + " tekens.",
                    "Type at most " + LONGEST_WORDS + " characters."));
        }
        ReadApplications.Filter filter = new ReadApplications.Filter(plain(words), known("state", state, STATES), ids(set),
                known("term", term, TERMS));
        return read.list(actor, filter, after, size + 1).map(listed -> {
            var shown = page.cut(listed.rows(), size, row -> page.cursor(day(row), row.id())).map(ApplicationViews.ListedApplication::of);
            long total = listed.facets().stream().filter(row -> row.facet().equals("total")).mapToLong(row -> row.number()).sum();
            return page.answer(new ApplicationViews.ApplicationPage(total, shown.items(),
                    ApplicationViews.ApplicationFacets.of(listed.facets()), shown.next()), shown.next());
        });
    }

    @Operation(operationId = "beginApplication", summary = "Begins an application for a set of criteria, on its newest version")
    @Post
    @Needs(Permission.APPLICATION_WRITE)
    Mono<MutableHttpResponse<ApplicationViews.ApplicationView>> begin(Actor.Member actor, String tenant,
            @Body ApplicationRequests.NewApplication given, @Parameter(hidden = true) Locale language) {
        return begin.begin(actor, given.setId()).map(whole -> answer(actor, whole, language).status(HttpStatus.CREATED).header("Location",
                "/api/v1/tenants/" + tenant + "/applications/" + whole.row().id()));
    }

    @Operation(operationId = "application", summary = "An application: to the provider as it writes it, to the region as it was submitted")
    @Get("/{id}")
    @Needs(Permission.APPLICATION_READ)
    Mono<MutableHttpResponse<ApplicationViews.ApplicationView>> one(Actor.Member actor, String tenant, UUID id,
            @Parameter(hidden = true) Locale language) {
        return read.find(actor, id).map(whole -> answer(actor, whole, language));
    }

    @Operation(operationId = "writeApplicationFacts", summary = "Saves what a draft is for and who asks, complete or not")
    @Put("/{id}/facts")
    @Needs(Permission.APPLICATION_WRITE)
    Mono<MutableHttpResponse<ApplicationViews.ApplicationView>> facts(Actor.Member actor, String tenant, UUID id,
            @Nullable @Header("If-Match") String ifMatch, @Body ApplicationRequests.GivenFacts given,
            @Parameter(hidden = true) Locale language) {
        return write.facts(actor, id, EditedVersion.required(ifMatch), given.checked()).map(whole -> answer(actor, whole, language))
                .onErrorResume(LatestVersion.shown(() -> one(actor, tenant, id, language)));
    }

    @Operation(operationId = "fillFromPassport", summary = "Fills what is still open in a draft from the passport; needs consent for this tenant")
    @Post("/{id}/passport")
    @Needs(Permission.PASSPORT_OFFER)
    Mono<MutableHttpResponse<ApplicationViews.ApplicationView>> fill(Actor.Member actor, String tenant, UUID id,
            @Parameter(hidden = true) Locale language) {
        return passport.fill(actor, id).map(whole -> answer(actor, whole, language));
    }

    @Operation(operationId = "applicationAnswer", summary = "A criterion and what was answered")
    @Get("/{id}/answers/{code}")
    @Needs(Permission.APPLICATION_READ)
    Mono<HttpResponse<ApplicationViews.CriterionAnswer>> answer(Actor.Member actor, String tenant, UUID id, String code) {
        return read.find(actor, id).map(whole -> answer(whole, code));
    }

    /** @param code of the criterion */
    @Operation(operationId = "writeApplicationAnswer", summary = "Saves an answer, complete or not; If-Match is \"0\" for the first")
    @Put("/{id}/answers/{code}")
    @Needs(Permission.APPLICATION_WRITE)
    Mono<HttpResponse<ApplicationViews.CriterionAnswer>> writeAnswer(Actor.Member actor, String tenant, UUID id, String code,
            @Nullable @Header("If-Match") String ifMatch, @Body ApplicationRequests.GivenAnswer given) {
        return write.answer(actor, id, EditedVersion.required(ifMatch), given.checked(code)).map(whole -> answer(whole, code))
                .onErrorResume(LatestVersion.shown(() -> answer(actor, tenant, id, code)));
    }

    @Operation(operationId = "applicationCompleteness", summary = "What stands in the way of submitting; of the additions while those are asked")
    @Get("/{id}/completeness")
    @Needs(Permission.APPLICATION_READ)
    Mono<ApplicationViews.ApplicationCompleteness> completeness(Actor.Member actor, String tenant, UUID id,
            @Parameter(hidden = true) Locale language) {
        return read.find(actor, id).map(
                whole -> ApplicationViews.ApplicationCompleteness.of(whole.completeness(Netherlands.today(clock)), language));
    }

    @Operation(operationId = "submitApplication", summary = "Submits the application, or the additions that were asked")
    @Post("/{id}/submission")
    @Needs(Permission.APPLICATION_WRITE)
    Mono<MutableHttpResponse<ApplicationViews.ApplicationView>> submit(Actor.Member actor, String tenant, UUID id,
            @Parameter(hidden = true) Locale language) {
        return submit.submit(actor, id).map(whole -> answer(actor, whole, language));
    }

    @Operation(operationId = "withdrawApplication", summary = "Withdraws an application before the decision; after an approval, leaves the list")
    @Post("/{id}/withdrawal")
    @Needs(Permission.APPLICATION_WRITE)
    Mono<MutableHttpResponse<ApplicationViews.ApplicationView>> withdraw(Actor.Member actor, String tenant, UUID id,
            @Body ApplicationRequests.WithdrawalReason reason, @Parameter(hidden = true) Locale language) {
        return submit.withdraw(actor, id, reason.checked()).map(whole -> answer(actor, whole, language));
    }

    private MutableHttpResponse<ApplicationViews.ApplicationView> answer(Actor.Member actor, WholeApplication whole, Locale language) {
        ApplicationViews.ApplicationView view = ApplicationViews.ApplicationView.of(whole,
                actor.party().equals(whole.row().organisationId()), Netherlands.today(clock), language);
        return HttpResponse.ok(view).header("ETag", view.version());
    }

    /** The answer to one criterion, with its own entity tag. */
    static HttpResponse<ApplicationViews.CriterionAnswer> answer(WholeApplication whole, String code) {
        Criterion criterion = whole.criteria().stream().filter(one -> one.code().equals(code)).findFirst()
                .orElseThrow(() -> Refusal.of(ProblemType.NOT_FOUND));
        ApplicationViews.CriterionAnswer view = ApplicationViews.CriterionAnswer.of(whole, criterion);
        return HttpResponse.ok(view).header("ETag", view.version());
    }

    private static LocalDate day(ListedRow row) {
        return row.dueOn() == null ? ReadApplications.NEVER : row.dueOn();
    }

    /** Signs that stand for others in a pattern stand for themselves. */
    private static String plain(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static List<String> known(String parameter, @Nullable List<String> given, Set<String> known) {
        List<String> values = given == null ? List.of() : given.stream().filter(value -> !value.isBlank()).distinct().toList();
        if (!known.containsAll(values)) {
            throw Refusal.invalid(parameter, "unknown-value", Message.of("Dit filter kent deze waarde niet.",
                    "This filter does not know this value."));
        }
        return values;
    }

    private static List<String> ids(@Nullable List<String> given) {
        return (given == null ? List.<String>of() : given).stream().filter(value -> !value.isBlank()).distinct().map(value -> {
            try {
                return UUID.fromString(value).toString();
            } catch (IllegalArgumentException noId) {
                throw Refusal.invalid("set", "unknown-value", Message.of("Dit filter kent deze waarde niet.",
                        "This filter does not know this value."));
            }
        }).toList();
    }
}
