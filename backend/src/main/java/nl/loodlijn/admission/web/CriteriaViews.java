package nl.loodlijn.admission.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.admission.criteria.CriteriaSetRow;
import nl.loodlijn.admission.criteria.CriteriaSets;
import nl.loodlijn.admission.criteria.CriteriaVersionRow;
import nl.loodlijn.admission.criteria.CriterionJson;
import nl.loodlijn.admission.domain.CareLaw;
import nl.loodlijn.admission.domain.CriteriaDifference;
import nl.loodlijn.admission.domain.CriterionGap;
import nl.loodlijn.platform.problem.EditedVersion;

/** Criteria as the API shows them. */
final class CriteriaViews {
    private CriteriaViews() {
    }

    @Serdeable
    @Introspected
    record Sets(List<CriteriaSet> items) {
    }

    /**
     * A criteria set.
     *
     * @param version of its name, laws and use, as in the header ETag
     * @param publishedNumber number of the newest published version; absent while there is none
     * @param publishedCriteria how many criteria that version has
     * @param draftCriteria how many criteria the draft has; absent without a draft
     */
    @Serdeable
    @Introspected
    record CriteriaSet(UUID id, String name, List<CareLaw> laws, boolean retired, String version, @Nullable Integer publishedNumber,
            @Nullable Instant publishedAt, @Nullable Integer publishedCriteria, @Nullable Integer draftCriteria) {
        static CriteriaSet of(CriteriaSetRow row) {
            return new CriteriaSet(row.id(), row.name(), row.laws().stream().map(CareLaw::valueOf).toList(), row.retiredAt() != null,
                    EditedVersion.tag(row.version()), row.publishedNumber(), row.publishedAt(), row.publishedCriteria(),
                    row.draftCriteria());
        }
    }

    /** @param versions the newest first; a draft, which has no number, comes before all */
    @Serdeable
    @Introspected
    record CriteriaSetWithVersions(CriteriaSet set, List<CriteriaVersion> versions) {
        static CriteriaSetWithVersions of(CriteriaSets.Whole whole) {
            return new CriteriaSetWithVersions(CriteriaSet.of(whole.set()), whole.versions().stream().map(CriteriaVersion::of).toList());
        }
    }

    /**
     * A version of a set.
     *
     * @param number counts from 1; absent while it is a draft
     * @param note what is new in it, in words
     */
    @Serdeable
    @Introspected
    record CriteriaVersion(@Nullable Integer number, @Nullable String note, @Nullable Instant publishedAt, @Nullable String publishedBy) {
        static CriteriaVersion of(CriteriaVersionRow row) {
            return new CriteriaVersion(row.number(), row.note(), row.publishedAt(), row.publishedByName());
        }
    }

    /**
     * A version and what it asks.
     *
     * @param version of the draft, as in the header ETag; goes up with each change of one of its criteria
     * @param incomplete how many criteria still lack something
     */
    @Serdeable
    @Introspected
    record CriteriaContent(CriteriaVersion criteriaVersion, String version, List<KeptCriterion> items, long incomplete) {
        static CriteriaContent of(CriteriaSets.Content content, Locale language) {
            List<KeptCriterion> items = content.criteria().stream().map(kept -> KeptCriterion.of(kept, language)).toList();
            return new CriteriaContent(CriteriaVersion.of(content.version()), EditedVersion.tag(content.version().version()), items,
                    items.stream().filter(item -> !item.gaps().isEmpty()).count());
        }
    }

    /**
     * A criterion in a version.
     *
     * @param version of the criterion, for If-Match when it is changed
     * @param gaps what it lacks before it can be published
     */
    @Serdeable
    @Introspected
    record KeptCriterion(CriterionJson criterion, String version, List<Gap> gaps) {
        static KeptCriterion of(CriteriaSets.Kept kept, Locale language) {
            return new KeptCriterion(CriterionJson.of(kept.criterion()), EditedVersion.tag(kept.version()),
                    CriterionGap.of(kept.criterion()).stream().map(gap -> new Gap(gap.field(), gap.message().in(language))).toList());
        }
    }

    /** @param field name of the field, with a slash between the parts of a longer one */
    @Serdeable
    @Introspected
    record Gap(String field, String message) {
    }

    /** @param unchanged how many criteria are the same in both versions */
    @Serdeable
    @Introspected
    record Difference(List<CriterionJson> added, List<CriterionJson> removed, List<ChangedCriterion> changed, int unchanged) {
        static Difference of(CriteriaDifference difference) {
            return new Difference(difference.added().stream().map(CriterionJson::of).toList(),
                    difference.removed().stream().map(CriterionJson::of).toList(),
                    difference.changed().stream().map(ChangedCriterion::of).toList(), difference.unchanged());
        }
    }

    /** @param parts what differs, at least one */
    @Serdeable
    @Introspected
    record ChangedCriterion(CriterionJson before, CriterionJson after, List<CriteriaDifference.Part> parts) {
        static ChangedCriterion of(CriteriaDifference.Changed changed) {
            return new ChangedCriterion(CriterionJson.of(changed.before()), CriterionJson.of(changed.after()), changed.parts());
        }
    }

    /** @param edition year and month that the list describes, such as 2026-01 */
    @Serdeable
    @Introspected
    record NationalList(String edition, List<CriterionJson> items) {
    }
}
