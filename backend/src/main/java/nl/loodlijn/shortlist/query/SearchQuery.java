package nl.loodlijn.shortlist.query;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * The parameters of a search as they came, before anything is checked. Values of one name are alternatives.
 *
 * @param q words
 * @param municipality codes such as GM0361
 * @param targetGroup codes such as JEUGD
 * @param expertise values such as autisme
 * @param law JEUGDWET, WMO, ZVW, WLZ or OTHER
 * @param maxWait weeks until the first conversation at most, 0 to 520, or {@code unknown}
 * @param figure how good the figure about the wait is: fresh, ageing (soon out of date), stale or unknown
 * @param category product categories, codes of JZ020 and WMO020 such as 45
 * @param age bands of years: 0-3, 4-11, 12-17, 18-22, 23-64 or 65-
 * @param setting LOCATION, HOME, SCHOOL or ONLINE
 * @param language ISO 639-1 codes such as tr
 * @param capacity accepting (no client stop today) or places (free places besides)
 * @param framework signed or unsigned
 * @param admission yes: only what the region admitted on an application
 * @param favourite mine: only what one marked for oneself
 * @param sort relevance, wait, capacity or name; when absent relevance
 */
@Introspected
public record SearchQuery(@Nullable @QueryValue String q, @Nullable @QueryValue List<String> municipality,
        @Nullable @QueryValue List<String> targetGroup,
        @Nullable @QueryValue List<String> expertise, @Nullable @QueryValue List<String> law, @Nullable @QueryValue String maxWait,
        @Nullable @QueryValue List<String> figure, @Nullable @QueryValue List<String> category, @Nullable @QueryValue List<String> age,
        @Nullable @QueryValue List<String> setting, @Nullable @QueryValue List<String> language,
        @Nullable @QueryValue List<String> capacity, @Nullable @QueryValue List<String> framework,
        @Nullable @QueryValue List<String> admission, @Nullable @QueryValue List<String> favourite,
        @Parameter(schema = @Schema(allowableValues = {
                "relevance", "wait", "capacity", "name"})) @Nullable @QueryValue String sort) {
}
