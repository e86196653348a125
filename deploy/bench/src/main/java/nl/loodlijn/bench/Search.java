package nl.loodlijn.bench;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One search as a head contractor makes it: words and three filters, the first twenty of the result, with facets.
 */
record Search(String words, List<String> municipalities, String targetGroup, String law) {
    /** Which part of the time that a figure holds is the last of it. */
    private static final int SOON_PART = 4;

    URI address(URI base, String tenant) {
        StringBuilder query = new StringBuilder("?limit=20&sort=relevance&q=").append(URLEncoder.encode(words, StandardCharsets.UTF_8))
                .append("&targetGroup=")
                .append(targetGroup).append("&law=").append(law);
        municipalities.forEach(code -> query.append("&municipality=").append(code));
        return base.resolve("/api/v1/tenants/" + tenant + "/shortlist/listings" + query);
    }

    /**
     * The SQL that the product sends for it on this day: the begin that enters the tenant, the search, the commit.
     *
     * @param freshDays how long a figure holds in this tenant
     */
    String script(UUID tenant, UUID person, LocalDate today, int freshDays) {
        return """
                BEGIN READ ONLY\\;SELECT loodlijn.enter('%1$s', '%2$s', '%1$s', 'CONTRACT_MANAGER', '%2$s');
                SELECT cast(search.shortlist('{"words": "%3$s", "municipalities": [%4$s], "targetGroups": ["%5$s"], "expertise": [], "laws": ["%6$s"],
                 "maxWait": null, "waitUnknown": false, "figures": [], "staleBefore": "%7$s", "ageingUntil": "%8$s", "today": "%9$s", "categories": [],
                 "ages": [], "settings": [], "languages": [], "capacity": [], "framework": [], "favourites": false, "idsOnly": false,
                 "sort": "relevance", "after": null, "limit": 20, "facets": true}'::jsonb) as text);
                COMMIT;
                """
                .formatted(tenant, person, words, String.join(", ", municipalities.stream().map(code -> '"' + code + '"').toList()),
                        targetGroup, law, today.minusDays(freshDays), today.minusDays(freshDays + 1 - freshDays / SOON_PART), today)
                .replace(",\n ", ", ");
    }
}
