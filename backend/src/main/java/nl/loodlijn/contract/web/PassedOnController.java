package nl.loodlijn.contract.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import nl.loodlijn.contract.passthrough.ReadPassedOn;
import nl.loodlijn.contract.passthrough.domain.Passed;
import nl.loodlijn.platform.csv.CsvLines;
import nl.loodlijn.platform.paging.PageRequest;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.shortlist.ReadCodeLabels;

import reactor.core.publisher.Mono;

/** What of the tariffs of the region reaches subcontractors: for those of the region who manage contracts, and never for a provider. */
@Tag(name = "passed-on")
@Controller("/api/v1/tenants/{tenant}/passed-on")
final class PassedOnController {
    private static final int USUAL_ROWS = 50;
    private static final int LONGEST_WORDS = 100;
    private static final List<Message> HEADINGS = List.of(Message.of("Hoofdaannemer", "Head contractor"),
            Message.of("Onderaannemer", "Subcontractor"), Message.of("Overeenkomst", "Agreement"), Message.of("Product", "Product"),
            Message.of("Eenheid", "Unit"), Message.of("Regio betaalt (cent)", "Region pays (cents)"),
            Message.of("Staat in de overeenkomst met de regio", "Stands in the agreement with the region"),
            Message.of("Onderaannemer ontvangt (cent)", "Subcontractor is paid (cents)"), Message.of("Marge (cent)", "Margin (cents)"),
            Message.of("Marge (%)", "Margin (%)"), Message.of("Hooguit (cent)", "At most (cents)"),
            Message.of("Boven het maximum", "Above the maximum"));

    private final ReadPassedOn read;
    private final ReadCodeLabels labels;

    PassedOnController(ReadPassedOn read, ReadCodeLabels labels) {
        this.read = read;
        this.labels = labels;
    }

    /**
     * @param q a part of the name of a party, of the title or of the product
     * @param above whether only prices that leave more with the head contractor than the region allows
     */
    @Operation(operationId = "passedOn", summary = "Each price of agreements that run: what the head contractor is paid, what it passes on, and its margin")
    @Get
    @Needs(Permission.PASSED_ON_READ)
    Mono<HttpResponse<PassedOnViews.PassedOnPage>> list(Actor.Member actor, String tenant, @Nullable @QueryValue String q,
            @Nullable @QueryValue Boolean above, @RequestBean PageRequest page, @Parameter(hidden = true) Locale language) {
        int size = page.limit(USUAL_ROWS);
        String after = page.place(parts -> parts.at(0)).orElse("");
        return Mono.zip(asked(actor, q, above), labels.now()).map(found -> {
            List<ReadPassedOn.Line> all = found.getT1();
            List<ReadPassedOn.Line> rest = all.stream().filter(line -> place(line).compareTo(after) > 0).limit(size + 1L).toList();
            var shown = page.cut(rest, size, (ReadPassedOn.Line line) -> page.cursor(place(line)));
            return page.answer(new PassedOnViews.PassedOnPage(all.size(),
                    shown.items().stream().map(line -> PassedOnViews.PassedOn.of(line, found.getT2(), language)).toList(), shown.next()),
                    shown.next());
        });
    }

    @Operation(operationId = "passedOnProducts", summary = "The same by product: the lowest, middle and highest share that is withheld")
    @Get("/products")
    @Needs(Permission.PASSED_ON_READ)
    Mono<PassedOnViews.PassedOnProducts> products(Actor.Member actor, String tenant, @Parameter(hidden = true) Locale language) {
        return Mono.zip(read.lines(actor), labels.now())
                .map(found -> new PassedOnViews.PassedOnProducts(ReadPassedOn.products(found.getT1()).stream()
                        .map(product -> PassedOnViews.PassedOnProduct.of(product, found.getT2(), language)).toList()));
    }

    /**
     * @param q as in the list
     * @param above as in the list
     */
    @Operation(operationId = "exportPassedOn", summary = "Exactly what the list shows, as CSV")
    @ApiResponse(responseCode = "200", description = "The file", content = @Content(mediaType = "application/octet-stream", schema = @Schema(type = "string", format = "binary")))
    @Get("/export")
    @Needs(Permission.PASSED_ON_READ)
    Mono<HttpResponse<byte[]>> export(Actor.Member actor, String tenant, @Nullable @QueryValue String q,
            @Nullable @QueryValue Boolean above, @Parameter(hidden = true) Locale language) {
        return Mono.zip(asked(actor, q, above), labels.now()).map(found -> {
            byte[] heading = CsvLines.heading(HEADINGS.stream().map(one -> one.in(language)).toList(), language);
            byte[] lines = CsvLines.of(found.getT1().stream()
                    .map(line -> cells(PassedOnViews.PassedOn.of(line, found.getT2(), language), language)).toList(), language);
            byte[] all = Arrays.copyOf(heading, heading.length + lines.length);
            System.arraycopy(lines, 0, all, heading.length, lines.length);
            return HttpResponse.ok(all).contentType("text/csv;charset=utf-8")
                    .header("Content-Disposition", "attachment; filename=\"doorgifte-" + tenant + ".csv\"")
                    .header("Cache-Control", "no-store");
        });
    }

    private Mono<List<ReadPassedOn.Line>> asked(Actor.Member actor, @Nullable String q, @Nullable Boolean above) {
        String words = q == null ? "" : q.strip().toLowerCase(Locale.ROOT);
        if (words.length() > LONGEST_WORDS) {
            return Mono.error(Refusal.invalid("q", "too-long",
                    Message.of("Typ hooguit " + LONGEST_WORDS + " tekens.", "Type at most " + LONGEST_WORDS + " characters.")));
        }
        return read.lines(actor).map(lines -> lines.stream().filter(line -> !Boolean.TRUE.equals(above) || line.passed().isAbove())
                .filter(line -> (line.headName() + "\n" + line.subName() + "\n" + line.title() + "\n" + line.passed().product())
                        .toLowerCase(Locale.ROOT).contains(words))
                .sorted(Comparator.comparing((Function<ReadPassedOn.Line, String>) PassedOnController::place)).toList());
    }

    private static String place(ReadPassedOn.Line line) {
        return String.join("\u0001", line.headName(), line.subName(), line.title(), line.agreement().toString(),
                String.format(Locale.ROOT, "%03d", line.place()));
    }

    private static List<String> cells(PassedOnViews.PassedOn row, Locale language) {
        return List.of(CsvLines.harmless(row.headName()), CsvLines.harmless(row.subName()), CsvLines.harmless(row.title()),
                CsvLines.harmless(row.productName() == null ? row.product() : row.product() + " " + row.productName()),
                row.unit() == null ? "" : row.unit().dutch(), Long.toString(row.paid()),
                yesOrNo(row.basis() == Passed.Basis.AGREEMENT, language),
                Long.toString(row.passed()), Long.toString(row.margin()), row.percent() == null ? "" : row.percent().toPlainString(),
                row.maximum() == null ? "" : row.maximum().toString(), yesOrNo(row.aboveMaximum(), language));
    }

    private static String yesOrNo(boolean yes, Locale language) {
        return (yes ? Message.of("ja", "yes") : Message.of("nee", "no")).in(language);
    }
}
