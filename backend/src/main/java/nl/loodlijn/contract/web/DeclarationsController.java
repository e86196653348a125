package nl.loodlijn.contract.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import nl.loodlijn.contract.ReadSpent;
import nl.loodlijn.contract.declaration.DeclarationFacetRow;
import nl.loodlijn.contract.declaration.DeclarationRow;
import nl.loodlijn.contract.declaration.ExportedLineRow;
import nl.loodlijn.contract.declaration.InvoiceDetails;
import nl.loodlijn.contract.declaration.ReadDeclarations;
import nl.loodlijn.contract.declaration.domain.DeclarationState;
import nl.loodlijn.contract.declaration.domain.DeclaredPart;
import nl.loodlijn.platform.csv.CsvLines;
import nl.loodlijn.platform.paging.PageRequest;
import nl.loodlijn.platform.problem.EditedVersion;
import nl.loodlijn.platform.problem.LatestVersion;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;
import nl.loodlijn.shortlist.CodeLabels;
import nl.loodlijn.shortlist.ReadCodeLabels;

import reactor.core.publisher.Mono;

/** Declarations: read by who declares and by the region, and by nobody else. */
@Tag(name = "declarations")
@Controller("/api/v1/tenants/{tenant}/declarations")
final class DeclarationsController {
    private static final int USUAL_ROWS = 50;
    private static final int LONGEST_WORDS = 100;
    private static final int LONGEST_SPAN = 120;
    private static final Set<String> STATES = Set.of(DeclarationState.DRAFT.name(), DeclarationState.SENT.name(),
            DeclarationState.APPROVED.name(),
            DeclarationState.DISPUTED.name());
    private static final List<Message> HEADINGS = List.of(Message.of("Maand", "Month"), Message.of("Overeenkomst", "Agreement"),
            Message.of("Aanbieder", "Provider"), Message.of("Deel van", "Part of"), Message.of("Stand", "State"),
            Message.of("Versie", "Version"),
            Message.of("Factuurnummer", "Invoice number"), Message.of("Zorgcategorie", "Care category"),
            Message.of("Gemeente", "Municipality"),
            Message.of("Product", "Product"), Message.of("Eenheid", "Unit"), Message.of("Hoeveelheid", "Quantity"),
            Message.of("Prijs (cent)", "Price (cents)"), Message.of("Bedrag (cent)", "Amount (cents)"), Message.of("Van", "From"),
            Message.of("Tot en met", "Until"));

    private final ReadDeclarations read;
    private final InvoiceDetails details;
    private final ReadSpent spent;
    private final UnitOfWork unitOfWork;
    private final ReadCodeLabels labels;

    DeclarationsController(ReadDeclarations read, InvoiceDetails details, ReadSpent spent, UnitOfWork unitOfWork, ReadCodeLabels labels) {
        this.read = read;
        this.details = details;
        this.spent = spent;
        this.unitOfWork = unitOfWork;
        this.labels = labels;
    }

    /**
     * @param q a part of the title of the agreement or of the name of who declares
     * @param period one or more months, such as 2026-10
     * @param state one or more states
     * @param agreement id of an agreement: only what is declared under it
     */
    @Operation(operationId = "declarations", summary = "Declarations: an organisation its own, the region all that were sent; the newest month first")
    @Get
    @Needs(Permission.DECLARATION_READ)
    Mono<HttpResponse<DeclarationViews.DeclarationPage>> list(Actor.Member actor, String tenant, @Nullable @QueryValue String q,
            @Nullable @QueryValue List<String> period, @Nullable @QueryValue List<String> state, @Nullable @QueryValue UUID agreement,
            @RequestBean PageRequest page) {
        int size = page.limit(USUAL_ROWS);
        ReadDeclarations.Place after = page
                .place(parts -> new ReadDeclarations.Place(YearMonth.parse(parts.at(0)).toString(), UUID.fromString(parts.at(1))))
                .orElse(null);
        return read.list(actor, filter(q, period, state, agreement), after, size + 1).map(found -> {
            DeclarationFacetRow all = found.facets().stream().filter(row -> row.facet().equals("total")).findFirst().orElseThrow();
            var shown = page.cut(found.rows(), size, (DeclarationRow row) -> page.cursor(DeclarationViews.month(row.period()), row.id()));
            return page.answer(new DeclarationViews.DeclarationPage(all.number(), all.cents(),
                    shown.items().stream().map(DeclarationViews.ListedDeclaration::of).toList(),
                    new DeclarationViews.DeclarationFacets(DeclarationViews.DeclarationCount.of(found.facets(), "state"),
                            DeclarationViews.DeclarationCount.of(found.facets(), "period").reversed()),
                    shown.next()), shown.next());
        });
    }

    @Operation(operationId = "declarable", summary = "Agreements under which the acting organisation can declare, with what its part comes to")
    @Get("/agreements")
    @Needs(Permission.DECLARATION_WRITE)
    Mono<DeclarationViews.DeclarableList> agreements(Actor.Member actor, String tenant, @Parameter(hidden = true) Locale language) {
        return Mono.zip(read.bases(actor), labels.now()).map(found -> new DeclarationViews.DeclarableList(
                found.getT1().stream().map(basis -> DeclarationViews.Declarable.of(basis, found.getT2(), language)).toList()));
    }

    /**
     * @param q as in the list
     * @param period as in the list
     * @param state as in the list
     * @param agreement as in the list
     */
    @Operation(operationId = "exportDeclarations", summary = "Every line of what the list shows, as CSV")
    @ApiResponse(responseCode = "200", description = "The file", content = @Content(mediaType = "application/octet-stream", schema = @Schema(type = "string", format = "binary")))
    @Get("/export")
    @Needs(Permission.DECLARATION_READ)
    Mono<HttpResponse<byte[]>> export(Actor.Member actor, String tenant, @Nullable @QueryValue String q,
            @Nullable @QueryValue List<String> period,
            @Nullable @QueryValue List<String> state, @Nullable @QueryValue UUID agreement, @Parameter(hidden = true) Locale language) {
        return Mono.zip(read.export(actor, filter(q, period, state, agreement)), labels.now()).map(found -> {
            byte[] heading = CsvLines.heading(HEADINGS.stream().map(one -> one.in(language)).toList(), language);
            byte[] lines = CsvLines.of(found.getT1().stream().map(row -> cells(row, found.getT2(), language)).toList(), language);
            byte[] all = Arrays.copyOf(heading, heading.length + lines.length);
            System.arraycopy(lines, 0, all, heading.length, lines.length);
            return HttpResponse.ok(all).contentType("text/csv;charset=utf-8")
                    .header("Content-Disposition", "attachment; filename=\"declaraties-" + tenant + ".csv\"")
                    .header("Cache-Control", "no-store");
        });
    }

    /**
     * @param from the first month, such as 2026-01
     * @param until the last month; at most ten years later
     */
    @Operation(operationId = "spentOfAgreements", summary = "What the region approved, per agreement and month")
    @Get("/spent")
    @Needs(Permission.DECLARATION_DECIDE)
    Mono<DeclarationViews.SpentList> spent(Actor.Member actor, String tenant, @QueryValue String from, @QueryValue String until) {
        YearMonth first = DeclarationRequests.month("from", from);
        YearMonth last = DeclarationRequests.month("until", until);
        if (last.isBefore(first) || last.isAfter(first.plusMonths(LONGEST_SPAN))) {
            return Mono.error(
                    Refusal.invalid("until", "out-of-bounds", Message.of("Kies een laatste maand die hooguit tien jaar na de eerste ligt.",
                            "Choose a last month that is at most ten years after the first.")));
        }
        return unitOfWork.read(actor, () -> spent.between(first, last).collectList()).map(DeclarationViews.SpentList::of);
    }

    @Operation(operationId = "invoiceDetails", summary = "What invoices say about the acting party")
    @Get("/invoice-details")
    @Needs(Permission.DECLARATION_READ)
    Mono<HttpResponse<DeclarationViews.InvoiceDetailsView>> details(Actor.Member actor, String tenant) {
        return details.own(actor).map(DeclarationsController::tagged);
    }

    @Operation(operationId = "writeInvoiceDetails", summary = "Fills in what invoices say about the acting party; If-Match is \"0\" the first time")
    @Put("/invoice-details")
    @Needs(Permission.DECLARATION_READ)
    Mono<HttpResponse<DeclarationViews.InvoiceDetailsView>> writeDetails(Actor.Member actor, String tenant,
            @Nullable @Header("If-Match") String ifMatch,
            @Body DeclarationRequests.GivenDetails given) {
        return details.write(actor, EditedVersion.required(ifMatch), given.checked(actor.party().equals(actor.tenant())))
                .map(DeclarationsController::tagged).onErrorResume(LatestVersion.shown(() -> details(actor, tenant)));
    }

    private static HttpResponse<DeclarationViews.InvoiceDetailsView> tagged(InvoiceDetails.Own own) {
        DeclarationViews.InvoiceDetailsView view = DeclarationViews.InvoiceDetailsView.of(own);
        return HttpResponse.ok(view).header("ETag", view.version());
    }

    private static ReadDeclarations.Filter filter(@Nullable String q, @Nullable List<String> period, @Nullable List<String> state,
            @Nullable UUID agreement) {
        String words = q == null ? "" : q.strip();
        if (words.length() > LONGEST_WORDS || words.indexOf('\0') >= 0) {
            throw Refusal.invalid("q", "too-long", Message.of("Typ hooguit " + LONGEST_WORDS + " tekens.",
                    "Type at most " + LONGEST_WORDS + " characters."));
        }
        List<String> states = values(state);
        if (!STATES.containsAll(states)) {
            throw Refusal.invalid("state", "unknown-value",
                    Message.of("Dit filter kent deze waarde niet.", "This filter does not know this value."));
        }
        return new ReadDeclarations.Filter(values(period).stream().map(one -> DeclarationRequests.month("period", one).toString()).toList(),
                states,
                agreement == null ? "" : agreement.toString(), words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_"));
    }

    private static List<String> values(@Nullable List<String> given) {
        return given == null ? new ArrayList<>() : given.stream().filter(value -> !value.isBlank()).distinct().collect(Collectors.toList());
    }

    private static List<String> cells(ExportedLineRow row, CodeLabels names, Locale language) {
        String code = row.category().substring(row.category().indexOf('-') + 1);
        return List.of(DeclarationViews.month(row.period()), CsvLines.harmless(row.title()), CsvLines.harmless(row.organisationName()),
                (row.part() == DeclaredPart.HEAD
                        ? Message.of("hoofdaannemer", "head contractor")
                        : Message.of("onderaannemer", "subcontractor")).in(language),
                row.state().label().in(language), Integer.toString(row.inVersion()), row.invoiceNumber() == null ? "" : row.invoiceNumber(),
                code + " " + names.category(code, language), names.municipality(row.municipalityCode()), CsvLines.harmless(row.product()),
                row.unit() == null ? "" : row.unit().dutch(),
                row.quantity() == null ? "" : row.quantity().stripTrailingZeros().toPlainString(),
                row.priceCents() == null ? "" : row.priceCents().toString(), Long.toString(row.amountCents()), row.firstDay().toString(),
                row.lastDay().toString());
    }
}
