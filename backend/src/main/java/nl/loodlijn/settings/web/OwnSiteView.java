package nl.loodlijn.settings.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.platform.problem.EditedVersion;
import nl.loodlijn.settings.domain.HouseStyle;
import nl.loodlijn.settings.domain.PagePalette;
import nl.loodlijn.settings.site.OwnSite;
import nl.loodlijn.settings.site.StoredStyle;

/**
 * The public pages of a tenant in its own site.
 *
 * @param address of the platform, without a slash behind it
 * @param sites origins that may show the pages in theirs
 * @param style absent: none
 * @param styleName the file that it was read in
 * @param version as in the header ETag
 */
@Serdeable
@Introspected
record OwnSiteView(String address, String slug, List<String> sites, @Nullable StyleView style, @Nullable String styleName, String version,
        @Nullable Instant updatedAt, @Nullable String updatedBy) {
    /**
     * A house style with how well it can be seen.
     *
     * @param dark absent: ours
     * @param radius of corners, 0 to 24 pixels
     * @param readable whether every pair can be seen well enough; else it cannot be saved
     */
    @Serdeable
    @Introspected
    record StyleView(StoredStyle.Palette light, StoredStyle.@Nullable Palette dark, HouseStyle.Font font, int radius, List<PairView> pairs,
            boolean readable) {
        static StyleView of(StoredStyle style) {
            StoredStyle.Palette dark = style.dark();
            List<PairView> pairs = Stream.concat(pairs(style.light(), false), dark == null ? Stream.empty() : pairs(dark, true)).toList();
            return new StyleView(style.light(), dark, style.font(), style.radius(), pairs, pairs.stream().allMatch(PairView::enough));
        }

        private static Stream<PairView> pairs(StoredStyle.Palette palette, boolean dark) {
            return palette.palette().contrasts().stream().map(contrast -> new PairView(contrast.pair(), dark, contrast.front().hex(),
                    contrast.back().hex(), contrast.ratio(), contrast.pair().needed(), contrast.holds()));
        }
    }

    /**
     * Two colours that lie on each other.
     *
     * @param ratio 1 to 21
     * @param needed the least ratio of WCAG 2.2
     */
    @Serdeable
    @Introspected
    record PairView(PagePalette.Pair pair, boolean dark, String front, String back, double ratio, double needed, boolean enough) {
    }

    static OwnSiteView of(OwnSite.Decided decided, String address) {
        StoredStyle style = decided.style();
        return new OwnSiteView(address, decided.slug(), decided.sites(), style == null ? null : StyleView.of(style), decided.styleName(),
                EditedVersion.tag(decided.version()), decided.updatedAt(), decided.updatedBy());
    }
}
