package nl.loodlijn.contract.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
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
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import nl.loodlijn.contract.agreement.BeginAgreement;
import nl.loodlijn.contract.agreement.ListFacetRow;
import nl.loodlijn.contract.agreement.ListedRow;
import nl.loodlijn.contract.agreement.OtherParties;
import nl.loodlijn.contract.agreement.ReadAgreements;
import nl.loodlijn.contract.agreement.WholeAgreement;
import nl.loodlijn.contract.agreement.WriteAgreement;
import nl.loodlijn.contract.agreement.domain.AgreementState;
import nl.loodlijn.contract.domain.AgreementKind;
import nl.loodlijn.contract.register.TableFile;
import nl.loodlijn.platform.paging.PageRequest;
import nl.loodlijn.platform.problem.EditedVersion;
import nl.loodlijn.platform.problem.LatestVersion;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;

import reactor.core.publisher.Mono;

/** Agreements: read by their parties and by those of the region who manage contracts, written by the party that offers them. */
@Tag(name = "agreements")
@Controller("/api/v1/tenants/{tenant}/agreements")
final class AgreementsController {
    private static final int USUAL_ROWS = 50;
    private static final int LONGEST_WORDS = 100;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Set<String> STATES = Arrays.stream(AgreementState.values()).map(Enum::name).collect(Collectors.toSet());
    private static final Set<String> KINDS = Arrays.stream(AgreementKind.values()).map(Enum::name).collect(Collectors.toSet());

    private final ReadAgreements read;
    private final BeginAgreement begin;
    private final WriteAgreement write;
    private final OtherParties others;

    AgreementsController(ReadAgreements read, BeginAgreement begin, WriteAgreement write, OtherParties others) {
        this.read = read;
        this.begin = begin;
        this.write = write;
        this.others = others;
    }

    /**
     * @param q a part of the title or of the name of a party
     * @param state one or more states
     * @param kind one or more kinds
     * @param party one or more organisations: only what one of them is a party to
     * @param framework id of an agreement: only what falls under it
     * @param endsBy only what ends on this day or before
     * @param waiting whether only what waits for the signature of the acting party
     */
    @Operation(operationId = "agreements", summary = "Agreements that the acting party may see: what waits for its signature first, then what changed last")
    @Get
    @Needs(Permission.AGREEMENT_READ)
    Mono<HttpResponse<AgreementViews.AgreementPage>> list(Actor.Member actor, String tenant, @Nullable @QueryValue String q,
            @Nullable @QueryValue List<String> state, @Nullable @QueryValue List<String> kind, @Nullable @QueryValue List<String> party,
            @Nullable @QueryValue UUID framework, @Nullable @QueryValue LocalDate endsBy, @Nullable @QueryValue Boolean waiting,
            @RequestBean PageRequest page) {
        int size = page.limit(USUAL_ROWS);
        ReadAgreements.Place after = page
                .place(parts -> new ReadAgreements.Place(parts.at(0).equals("true"), Instant.parse(parts.at(1)),
                        UUID.fromString(parts.at(2))))
                .orElse(null);
        ReadAgreements.Filter filter = filter(q, state, kind, party, framework, endsBy, waiting);
        return read.list(actor, filter, after, size + 1).map(found -> {
            long total = found.facets().stream().filter(row -> row.facet().equals("total")).mapToLong(ListFacetRow::number).sum();
            var shown = page.cut(found.rows(), size, (ListedRow row) -> page.cursor(row.waits(), row.changedAt(), row.id()));
            return page.answer(new AgreementViews.AgreementPage(total,
                    shown.items().stream().map(AgreementViews.ListedAgreement::of).toList(),
                    AgreementViews.AgreementFacets.of(found.facets()), shown.next()), shown.next());
        });
    }

    /**
     * @param format csv or xlsx
     * @param q a part of the title or of the name of a party
     * @param state one or more states
     * @param kind one or more kinds
     * @param party one or more organisations: only what one of them is a party to
     * @param framework id of an agreement: only what falls under it
     * @param endsBy only what ends on this day or before
     * @param waiting whether only what waits for the signature of the acting party
     */
    @Operation(operationId = "exportAgreements", summary = "Exactly what the list of agreements shows for a question, as a file")
    @ApiResponse(responseCode = "200", description = "The file", content = @Content(mediaType = "application/octet-stream", schema = @Schema(type = "string", format = "binary")))
    @Get("/export")
    @Needs(Permission.AGREEMENT_READ)
    Mono<HttpResponse<byte[]>> export(Actor.Member actor, String tenant,
            @Parameter(schema = @Schema(allowableValues = {"csv", "xlsx"})) @Nullable @QueryValue String format,
            @Nullable @QueryValue String q,
            @Nullable @QueryValue List<String> state, @Nullable @QueryValue List<String> kind, @Nullable @QueryValue List<String> party,
            @Nullable @QueryValue UUID framework, @Nullable @QueryValue LocalDate endsBy, @Nullable @QueryValue Boolean waiting,
            @Parameter(hidden = true) Locale language) {
        TableFile.Format chosen = TableResponse.chosen(format);
        return TableResponse.file(read.export(actor, filter(q, state, kind, party, framework, endsBy, waiting), language),
                "overeenkomsten-" + tenant, chosen, language);
    }

    /**
     * @param kind of the agreement that is wanted
     * @param q a part of the name or the beginning of the KvK number; absent: the first by name
     */
    @Operation(operationId = "otherParties", summary = "Organisations that an agreement of this kind can be made with, at most twenty, with the laws for which they are admitted")
    @Get("/parties")
    @Needs(Permission.AGREEMENT_WRITE)
    Mono<AgreementViews.OtherPartyList> parties(Actor.Member actor, String tenant, @QueryValue AgreementKind kind,
            @Nullable @QueryValue String q) {
        return others.find(actor, kind, words(q))
                .map(found -> new AgreementViews.OtherPartyList(found.stream().map(AgreementViews.OtherParty::of).toList()));
    }

    @Operation(operationId = "beginAgreement", summary = "Begins an agreement from a published model contract, as a draft that its writer alone sees")
    @Post
    @Needs(Permission.AGREEMENT_WRITE)
    Mono<MutableHttpResponse<AgreementViews.AgreementView>> begin(Actor.Member actor, String tenant,
            @Body AgreementRequests.BegunAgreement given, @Parameter(hidden = true) Locale language) {
        return begin.begin(actor, given.checked()).flatMap(whole -> one(actor, tenant, whole.row().id(), null, language)
                .map(answer -> answer.status(HttpStatus.CREATED).header("Location",
                        "/api/v1/tenants/" + tenant + "/agreements/" + whole.row().id())));
    }

    /** @param number of a version; absent: what is open, else what holds, else the last there was */
    @Operation(operationId = "agreement", summary = "An agreement, its versions, and one of them with its terms")
    @Get("/{id}")
    @Needs(Permission.AGREEMENT_READ)
    Mono<MutableHttpResponse<AgreementViews.AgreementView>> one(Actor.Member actor, String tenant, UUID id,
            @Nullable @QueryValue Integer number, @Parameter(hidden = true) Locale language) {
        return read.find(actor, id, number).map(shown -> {
            AgreementViews.AgreementView view = AgreementViews.AgreementView.of(shown, actor.party(), language);
            MutableHttpResponse<AgreementViews.AgreementView> answer = HttpResponse.ok(view);
            return view.shown() == null ? answer : answer.header("ETag", view.shown().version());
        });
    }

    @Operation(operationId = "writeAgreement", summary = "Saves the draft, complete or not")
    @Put("/{id}/draft")
    @Needs(Permission.AGREEMENT_WRITE)
    Mono<MutableHttpResponse<AgreementViews.AgreementView>> write(Actor.Member actor, String tenant, UUID id,
            @Nullable @Header("If-Match") String ifMatch, @Body AgreementRequests.GivenContract given,
            @Parameter(hidden = true) Locale language) {
        return shown(write.write(actor, id, EditedVersion.required(ifMatch), given.terms(), given.filling()), actor, tenant, language)
                .onErrorResume(LatestVersion.shown(() -> one(actor, tenant, id, null, language)));
    }

    @Operation(operationId = "checkAgreement", summary = "What is wrong with what is being typed, and how it reads; saves nothing")
    @Post("/{id}/check")
    @Needs(Permission.AGREEMENT_WRITE)
    Mono<AgreementViews.CheckedContract> check(Actor.Member actor, String tenant, UUID id, @Body AgreementRequests.GivenContract given,
            @Parameter(hidden = true) Locale language) {
        return write.check(actor, id, given.terms(), given.filling())
                .map(made -> AgreementViews.CheckedContract.of(made, language));
    }

    @Operation(operationId = "amendAgreement", summary = "Begins a change of an agreement in force, as a draft with what holds now")
    @Post("/{id}/amendments")
    @Needs(Permission.AGREEMENT_WRITE)
    Mono<MutableHttpResponse<AgreementViews.AgreementView>> amend(Actor.Member actor, String tenant, UUID id,
            @Body AgreementRequests.GivenAmendment given, @Parameter(hidden = true) Locale language) {
        return shown(begin.amend(actor, id, given.modelVersionId(), given.checked()), actor, tenant, language);
    }

    @Operation(operationId = "extendAgreement", summary = "Begins an extension of an agreement in force: what holds now, with a later last day")
    @Post("/{id}/extensions")
    @Needs(Permission.AGREEMENT_WRITE)
    Mono<MutableHttpResponse<AgreementViews.AgreementView>> extend(Actor.Member actor, String tenant, UUID id,
            @Body AgreementRequests.GivenExtension given, @Parameter(hidden = true) Locale language) {
        return shown(begin.extend(actor, id, given.lastDay(), given.whySoLong(), given.checked()), actor, tenant, language);
    }

    private Mono<MutableHttpResponse<AgreementViews.AgreementView>> shown(Mono<WholeAgreement> done, Actor.Member actor, String tenant,
            Locale language) {
        return done.flatMap(whole -> one(actor, tenant, whole.row().id(), null, language));
    }

    private static ReadAgreements.Filter filter(@Nullable String q, @Nullable List<String> state, @Nullable List<String> kind,
            @Nullable List<String> party, @Nullable UUID framework, @Nullable LocalDate endsBy, @Nullable Boolean waiting) {
        return new ReadAgreements.Filter(words(q), known("state", state, STATES), known("kind", kind, KINDS), organisations(party),
                framework == null ? "" : framework.toString(), endsBy == null ? "" : endsBy.toString(), Boolean.TRUE.equals(waiting));
    }

    /** What is searched for, in which signs that stand for others in a pattern stand for themselves. */
    private static String words(@Nullable String q) {
        String words = q == null ? "" : q.strip();
        if (words.length() > LONGEST_WORDS || words.indexOf('\0') >= 0) {
            throw Refusal.invalid("q", "too-long", Message.of("Typ hooguit " + LONGEST_WORDS + " tekens.",
                    "Type at most " + LONGEST_WORDS + " characters."));
        }
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static List<String> organisations(@Nullable List<String> given) {
        List<String> ids = given == null ? List.of() : given.stream().filter(value -> !value.isBlank()).distinct().toList();
        if (!ids.stream().allMatch(id -> ID.matcher(id).matches())) {
            throw Refusal.invalid("party", "unknown-value",
                    Message.of("Dit filter kent deze waarde niet.", "This filter does not know this value."));
        }
        return ids;
    }

    private static List<String> known(String parameter, @Nullable List<String> given, Set<String> known) {
        List<String> values = given == null ? List.of() : given.stream().filter(value -> !value.isBlank()).distinct().toList();
        if (!known.containsAll(values)) {
            throw Refusal.invalid(parameter, "unknown-value", Message.of("Dit filter kent deze waarde niet.",
                    "This filter does not know this value."));
        }
        return values;
    }
}
