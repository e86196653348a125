package nl.loodlijn.contract.web;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import nl.loodlijn.contract.agreement.DeviatingRow;
import nl.loodlijn.contract.agreement.ReadDeviations;
import nl.loodlijn.contract.domain.Article;
import nl.loodlijn.platform.paging.PageRequest;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;

import reactor.core.publisher.Mono;

/** How far agreements follow their models, and where they do not. */
@Tag(name = "agreements")
@Controller("/api/v1/tenants/{tenant}/agreements")
final class DeviationsController {
    private static final int USUAL_ROWS = 50;

    private final ReadDeviations read;

    DeviationsController(ReadDeviations read) {
        this.read = read;
    }

    /**
     * @param article code of an article; absent: every article
     * @param asked true: what was offered and waits for approval; absent: what is in force
     */
    @Operation(operationId = "deviations", summary = "Agreements that depart from an article of their model, why, and who approved it")
    @Get("/deviations")
    @Needs(Permission.AGREEMENT_READ)
    Mono<HttpResponse<DeviationViews.DeviationPage>> deviations(Actor.Member actor, String tenant, @Nullable @QueryValue String article,
            @Nullable @QueryValue Boolean asked, @RequestBean PageRequest page) {
        int size = page.limit(USUAL_ROWS);
        String after = page.place(parts -> parts.at(0)).orElse("");
        String code = article == null ? "" : article.strip();
        if (!code.isEmpty() && !Article.isCode(code)) {
            throw Refusal.invalid("article", "unknown-value", Message.of("Zo heet geen artikel.", "No article is called that."));
        }
        return read.deviating(actor, code, Boolean.TRUE.equals(asked), after, size + 1).map(rows -> {
            var shown = page.cut(rows, size, (DeviatingRow row) -> page.cursor(row.place()));
            return page.answer(new DeviationViews.DeviationPage(shown.items().stream().map(DeviationViews.DeviatingAgreement::of).toList(),
                    shown.next()), shown.next());
        });
    }

    @Operation(operationId = "agreementDeviations", summary = "Every departure of one agreement from its model, version by version, with its reason and its approval")
    @Get("/{id}/deviations")
    @Needs(Permission.AGREEMENT_READ)
    Mono<DeviationViews.AgreementDeviations> ofOne(Actor.Member actor, String tenant, UUID id) {
        return read.ofOne(actor, id).map(DeviationViews.AgreementDeviations::of);
    }

    /** @param asked true: what was offered and waits for approval; absent: what is in force */
    @Operation(operationId = "deviatedArticles", summary = "Articles from which agreements depart, the one from which most do first")
    @Get("/deviations/articles")
    @Needs(Permission.AGREEMENT_READ)
    Mono<List<DeviationViews.DeviatedArticle>> articles(Actor.Member actor, String tenant, @Nullable @QueryValue Boolean asked) {
        return read.articles(actor, Boolean.TRUE.equals(asked))
                .map(rows -> rows.stream().map(DeviationViews.DeviatedArticle::of).toList());
    }

    @Operation(operationId = "uniformity", summary = "Share of the articles in force that follow their model, today and over a year")
    @Get("/uniformity")
    @Needs(Permission.AGREEMENT_READ)
    Mono<DeviationViews.Uniformity> uniformity(Actor.Member actor, String tenant) {
        return read.uniformity(actor)
                .map(rows -> new DeviationViews.Uniformity(rows.stream().map(DeviationViews.UniformityOnDay::of).toList()));
    }
}
