package nl.loodlijn.shortlist.imports.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.shortlist.imports.PlaceAlias;
import nl.loodlijn.shortlist.imports.PlaceAliases;
import nl.loodlijn.shortlist.imports.ReadImports;
import nl.loodlijn.shortlist.imports.SavedMapping;

import reactor.core.publisher.Mono;

/** What a tenant keeps between imports: names of places and mappings of columns. */
@Controller("/api/v1/tenants/{tenant}/shortlist")
final class PlaceAliasesController {
    private static final String OUTSIDE = "OUTSIDE";

    private final PlaceAliases aliases;
    private final ReadImports imports;

    PlaceAliasesController(PlaceAliases aliases, ReadImports imports) {
        this.aliases = aliases;
        this.imports = imports;
    }

    /** @param municipalityCodes a list of codes such as GM0361, or the word OUTSIDE */
    @Serdeable
    @Introspected
    record Alias(@Schema(requiredMode = Schema.RequiredMode.REQUIRED, nullable = false) @Nullable String alias,
            @Schema(type = "string", requiredMode = Schema.RequiredMode.REQUIRED, nullable = false) @Nullable Object municipalityCodes) {
        static Alias of(PlaceAlias alias) {
            return new Alias(alias.alias(), alias.municipalityCodes().isEmpty() ? OUTSIDE : alias.municipalityCodes());
        }
    }

    @Get("/place-aliases")
    @Needs(Permission.SHORTLIST_IMPORT)
    Mono<List<Alias>> all(Actor.Member actor) {
        return aliases.all(actor).map(PlaceAliasesController::shown);
    }

    /**
     * Saves the aliases that are sent; others stay.
     *
     * @param batch (import) an import whose preview is computed again with them
     */
    @Put("/place-aliases")
    @Needs(Permission.SHORTLIST_IMPORT)
    Mono<List<Alias>> save(Actor.Member actor, @Body List<Alias> sent, @QueryValue("import") @Nullable UUID batch) {
        return aliases.save(actor, read(sent), batch).map(PlaceAliasesController::shown);
    }

    @Delete("/place-aliases")
    @Status(HttpStatus.NO_CONTENT)
    @Needs(Permission.SHORTLIST_IMPORT)
    Mono<Void> remove(Actor.Member actor, @QueryValue String alias) {
        return aliases.remove(actor, alias).then();
    }

    @Get("/import-mappings")
    @Needs(Permission.SHORTLIST_IMPORT)
    Mono<List<SavedMapping>> mappings(Actor.Member actor) {
        return imports.savedMappings(actor);
    }

    private static List<Alias> shown(List<PlaceAlias> aliases) {
        return aliases.stream().map(Alias::of).toList();
    }

    private static List<PlaceAlias> read(List<Alias> sent) {
        List<PlaceAlias> aliases = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            Alias alias = sent.get(i);
            aliases.add(new PlaceAlias(alias.alias() == null ? "" : alias.alias(),
                    codes(alias.municipalityCodes(), "/" + i + "/municipalityCodes")));
        }
        return aliases;
    }

    private static List<String> codes(@Nullable Object sent, String pointer) {
        return switch (sent) {
            case String word when word.equals(OUTSIDE) -> List.of();
            case List<?> codes when !codes.isEmpty() -> codes.stream().map(String::valueOf).toList();
            case null, default -> throw Refusal.invalid(pointer, "not-a-municipality",
                    Message.of("Geef codes van gemeenten, zoals GM0361, of OUTSIDE.",
                            "Give codes of municipalities, such as GM0361, or OUTSIDE."));
        };
    }
}
