package nl.loodlijn.contract.web;

import java.util.ArrayList;
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
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

import nl.loodlijn.contract.agreement.AskConsent;
import nl.loodlijn.contract.consent.Candidates;
import nl.loodlijn.contract.consent.DecideConsent;
import nl.loodlijn.contract.consent.KeepReport;
import nl.loodlijn.contract.consent.ReadSubcontractings;
import nl.loodlijn.contract.consent.ReportSubcontractor;
import nl.loodlijn.contract.consent.SubcontractingRow;
import nl.loodlijn.contract.consent.WholeSubcontracting;
import nl.loodlijn.contract.consent.domain.ConsentState;
import nl.loodlijn.contract.consent.domain.RelationState;
import nl.loodlijn.contract.web.SubcontractingViews.SubcontractingStep;
import nl.loodlijn.platform.paging.PageRequest;
import nl.loodlijn.platform.problem.EditedVersion;
import nl.loodlijn.platform.problem.LatestVersion;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.shortlist.ReadCodeLabels;

import reactor.core.publisher.Mono;

/** Subcontractors that head contractors report, and consent to them. */
@Tag(name = "subcontractings")
@Controller("/api/v1/tenants/{tenant}")
final class SubcontractingsController {
    private static final int USUAL_ROWS = 50;
    private static final int LONGEST_WORDS = 100;
    private static final Set<String> STATES = Arrays.stream(RelationState.values()).map(Enum::name).collect(Collectors.toSet());

    private final ReadSubcontractings read;
    private final ReportSubcontractor report;
    private final DecideConsent decide;
    private final KeepReport keep;
    private final Candidates candidates;
    private final AskConsent askConsent;
    private final ReadCodeLabels labels;

    SubcontractingsController(ReadSubcontractings read, ReportSubcontractor report, DecideConsent decide, KeepReport keep,
            Candidates candidates, AskConsent askConsent, ReadCodeLabels labels) {
        this.read = read;
        this.report = report;
        this.decide = decide;
        this.keep = keep;
        this.candidates = candidates;
        this.askConsent = askConsent;
        this.labels = labels;
    }

    /**
     * @param q a part of the name of the head contractor or the subcontractor, or the beginning of the KvK number
     * @param state one or more states
     * @param mine only what waits for a decision of the acting party
     */
    @Operation(operationId = "subcontractings", summary = "Reported subcontractors that the acting party may see, the newest first")
    @Get("/subcontractings")
    @Needs(Permission.CONSENT_READ)
    Mono<HttpResponse<SubcontractingViews.SubcontractingPage>> list(Actor.Member actor, String tenant, @Nullable @QueryValue String q,
            @Nullable @QueryValue List<String> state, @Nullable @QueryValue Boolean mine, @RequestBean PageRequest page) {
        int size = page.limit(USUAL_ROWS);
        UUID after = page.place(parts -> UUID.fromString(parts.at(0))).orElse(null);
        ReadSubcontractings.Filter filter = new ReadSubcontractings.Filter(words(q), states(state), Boolean.TRUE.equals(mine));
        return read.list(actor, filter, after, size + 1).zipWith(labels.now()).map(found -> {
            var shown = page.cut(found.getT1(), size, row -> page.cursor(row.id()))
                    .map(row -> SubcontractingViews.ListedSubcontracting.of(row, found.getT2()));
            return page.answer(new SubcontractingViews.SubcontractingPage(shown.items(), shown.next()), shown.next());
        });
    }

    @Operation(operationId = "consentRules", summary = "Who consents to subcontractors here, and within how many days")
    @Get("/consent-rules")
    @Needs(Permission.CONSENT_READ)
    Mono<SubcontractingViews.ConsentRules> rules(Actor.Member actor, String tenant) {
        return read.rules(actor).map(rules -> new SubcontractingViews.ConsentRules(rules.byMunicipalities(), rules.days()));
    }

    /** @param q a part of the name, or the KvK number */
    @Operation(operationId = "subcontractorCandidates", summary = "Providers of the list that can be reported, at most ten")
    @Get("/subcontractor-candidates")
    @Needs(Permission.CONSENT_REPORT)
    Mono<List<SubcontractingViews.SubcontractorCandidate>> candidates(Actor.Member actor, String tenant, @QueryValue String q) {
        return candidates.find(actor, typed(q)).map(found -> found.stream().map(SubcontractingViews.SubcontractorCandidate::of).toList());
    }

    @Operation(operationId = "reportSubcontractor", summary = "Reports a subcontractor before use; consent is asked but for who is self-employed without staff")
    @Post("/subcontractings")
    @Needs(Permission.CONSENT_REPORT)
    Mono<MutableHttpResponse<SubcontractingViews.Subcontracting>> report(Actor.Member actor, String tenant,
            @Body SubcontractingRequests.NewSubcontracting given, @Parameter(hidden = true) Locale language) {
        return report.report(actor, given.checked()).flatMap(whole -> answer(actor, whole, language)
                .map(response -> response.status(HttpStatus.CREATED).header("Location",
                        "/api/v1/tenants/" + tenant + "/subcontractings/" + whole.row().id())));
    }

    @Operation(operationId = "subcontracting", summary = "A reported subcontractor, what was asked and answered, and what happened")
    @Get("/subcontractings/{id}")
    @Needs(Permission.CONSENT_READ)
    Mono<MutableHttpResponse<SubcontractingViews.Subcontracting>> one(Actor.Member actor, String tenant, UUID id,
            @Parameter(hidden = true) Locale language) {
        return read.find(actor, id).flatMap(whole -> answer(actor, whole, language));
    }

    @Operation(operationId = "askAboutSubcontractor", summary = "Asks the head contractor something; the term stands still until it answers")
    @Post("/subcontractings/{id}/questions")
    @Needs(Permission.CONSENT_DECIDE)
    Mono<MutableHttpResponse<SubcontractingViews.Subcontracting>> ask(Actor.Member actor, String tenant, UUID id,
            @Body SubcontractingRequests.ConsentQuestion question, @Parameter(hidden = true) Locale language) {
        return decide.ask(actor, id, question.checked()).flatMap(whole -> answer(actor, whole, language));
    }

    @Operation(operationId = "answerAboutSubcontractor", summary = "Answers a question, once; the term goes on")
    @Post("/subcontractings/{id}/questions/{question}/answer")
    @Needs(Permission.CONSENT_REPORT)
    Mono<MutableHttpResponse<SubcontractingViews.Subcontracting>> answer(Actor.Member actor, String tenant, UUID id, UUID question,
            @Body SubcontractingRequests.ConsentAnswer given, @Parameter(hidden = true) Locale language) {
        return keep.answer(actor, id, question, given.checked()).flatMap(whole -> answer(actor, whole, language));
    }

    @Operation(operationId = "decideConsent", summary = "Consents or refuses, for all that waits on the acting party; the letter comes with it")
    @Post("/subcontractings/{id}/decision")
    @Needs(Permission.CONSENT_DECIDE)
    Mono<MutableHttpResponse<SubcontractingViews.Subcontracting>> decide(Actor.Member actor, String tenant, UUID id,
            @Body SubcontractingRequests.ConsentDecision decision, @Parameter(hidden = true) Locale language) {
        return decide.decide(actor, id, decision.consented(), decision.checkedReason()).flatMap(whole -> answer(actor, whole, language));
    }

    @Operation(operationId = "revokeConsent", summary = "Takes back what the acting party consented to, with a reason and a last day of the work")
    @Post("/subcontractings/{id}/revocation")
    @Needs(Permission.CONSENT_DECIDE)
    Mono<MutableHttpResponse<SubcontractingViews.Subcontracting>> revoke(Actor.Member actor, String tenant, UUID id,
            @Body SubcontractingRequests.ConsentRevocation given, @Parameter(hidden = true) Locale language) {
        return decide.revoke(actor, id, given.checkedReason(), given.lastDay()).flatMap(whole -> answer(actor, whole, language));
    }

    @Operation(operationId = "askConsentForAgreement", summary = "Reports the subcontractor of an agreement, with its parties, care categories, municipalities and days")
    @Post("/agreements/{id}/consent-request")
    @Needs(Permission.CONSENT_REPORT)
    Mono<MutableHttpResponse<SubcontractingViews.Subcontracting>> askForAgreement(Actor.Member actor, String tenant, UUID id,
            @Body SubcontractingRequests.AskedForAgreement given, @Parameter(hidden = true) Locale language) {
        return askConsent.ask(actor, id, given.checked(), given.selfEmployed()).flatMap(whole -> answer(actor, whole, language)
                .map(response -> response.status(HttpStatus.CREATED).header("Location",
                        "/api/v1/tenants/" + tenant + "/subcontractings/" + whole.row().id())));
    }

    /** @param place code of the municipality, or regio for all of them */
    @Operation(operationId = "consentLetter", summary = "The letter with an answer, as PDF")
    @Get("/subcontractings/{id}/letters/{place}")
    @Produces("application/pdf")
    @Needs(Permission.CONSENT_READ)
    Mono<HttpResponse<byte[]>> letter(Actor.Member actor, String tenant, UUID id, String place) {
        return read.letter(actor, id, place).map(pdf -> HttpResponse.ok(pdf)
                .header("Content-Disposition", "attachment; filename=\"toestemming-" + id + ".pdf\"").header("Cache-Control", "no-store"));
    }

    @Operation(operationId = "moveStartOfSubcontractor", summary = "Says that the work begins on another day; never before the report, nor before consent")
    @Put("/subcontractings/{id}/start")
    @Needs(Permission.CONSENT_REPORT)
    Mono<MutableHttpResponse<SubcontractingViews.Subcontracting>> moveStart(Actor.Member actor, String tenant, UUID id,
            @Nullable @Header("If-Match") String ifMatch, @Body SubcontractingRequests.MovedStart moved,
            @Parameter(hidden = true) Locale language) {
        return keep.moveStart(actor, id, EditedVersion.required(ifMatch), moved.startsOn())
                .flatMap(whole -> answer(actor, whole, language))
                .onErrorResume(LatestVersion.shown(() -> one(actor, tenant, id, language)));
    }

    @Operation(operationId = "withdrawSubcontractor", summary = "Takes a report back that was not decided on")
    @Post("/subcontractings/{id}/withdrawal")
    @Needs(Permission.CONSENT_REPORT)
    Mono<MutableHttpResponse<SubcontractingViews.Subcontracting>> withdraw(Actor.Member actor, String tenant, UUID id,
            @Body SubcontractingRequests.ReportWithdrawal why, @Parameter(hidden = true) Locale language) {
        return keep.withdraw(actor, id, why.checked()).flatMap(whole -> answer(actor, whole, language));
    }

    @Operation(operationId = "endSubcontractor", summary = "Says on which day the work of a subcontractor ends")
    @Post("/subcontractings/{id}/ending")
    @Needs(Permission.CONSENT_REPORT)
    Mono<MutableHttpResponse<SubcontractingViews.Subcontracting>> end(Actor.Member actor, String tenant, UUID id,
            @Body SubcontractingRequests.EndedWork ended, @Parameter(hidden = true) Locale language) {
        return keep.end(actor, id, ended.lastDay(), ended.checkedReason()).flatMap(whole -> answer(actor, whole, language));
    }

    private Mono<MutableHttpResponse<SubcontractingViews.Subcontracting>> answer(Actor.Member actor, WholeSubcontracting whole,
            Locale language) {
        return labels.now().map(known -> {
            boolean own = actor.party().equals(whole.row().headId());
            SubcontractingViews.Subcontracting view = SubcontractingViews.Subcontracting.of(whole, own, may(whole, own), known, language);
            return HttpResponse.ok(view).header("ETag", view.version());
        });
    }

    /** What the party can do; whether the person's role may is told by its permissions. */
    private static List<SubcontractingStep> may(WholeSubcontracting whole, boolean own) {
        SubcontractingRow row = whole.row();
        List<SubcontractingStep> steps = new ArrayList<>();
        if (!whole.toDecide().isEmpty()) {
            steps.add(SubcontractingStep.DECIDE);
            if (whole.toDecide().stream().anyMatch(consent -> consent.state() == ConsentState.ASKED)) {
                steps.add(SubcontractingStep.ASK);
            }
        }
        if (!whole.toRevoke().isEmpty()) {
            steps.add(SubcontractingStep.REVOKE);
        }
        if (own && whole.questions().stream().anyMatch(question -> question.answer() == null) && row.state() == RelationState.QUESTION) {
            steps.add(SubcontractingStep.ANSWER);
        }
        if (own && (row.state().isOpen() || row.state().holds())) {
            steps.add(SubcontractingStep.MOVE_START);
            steps.add(row.state().isOpen() ? SubcontractingStep.WITHDRAW : SubcontractingStep.END);
        }
        return steps;
    }

    private static String words(@Nullable String q) {
        return typed(q == null ? "" : q).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static String typed(String q) {
        String words = q.strip();
        if (words.length() > LONGEST_WORDS || words.indexOf('\0') >= 0) {
            throw Refusal.invalid("q", "too-long",
                    Message.of("Typ hooguit " + LONGEST_WORDS + " tekens.", "Type at most " + LONGEST_WORDS + " characters."));
        }
        return words;
    }

    private static List<String> states(@Nullable List<String> given) {
        List<String> values = given == null ? List.of() : given.stream().filter(value -> !value.isBlank()).distinct().toList();
        if (!STATES.containsAll(values)) {
            throw Refusal.invalid("state", "unknown-value",
                    Message.of("Dit filter kent deze waarde niet.", "This filter does not know this value."));
        }
        return values;
    }
}
