package nl.loodlijn.settings.web;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.platform.problem.EditedVersion;
import nl.loodlijn.settings.domain.ConsentBy;
import nl.loodlijn.settings.domain.Objection;
import nl.loodlijn.settings.tenant.ClosingDay;
import nl.loodlijn.settings.tenant.SettingsRow;
import nl.loodlijn.settings.tenant.TenantSettings;

/**
 * What a tenant decided for itself; what is absent was not decided yet. Terms in days.
 *
 * @param kind REGION or MUNICIPALITY
 * @param accentLight colour as #rrggbb on the light palette
 * @param accentDark colour as #rrggbb on the dark palette
 * @param logo path of a PNG that anyone may load
 * @param staleDays a waiting time measured longer ago is called out of date; 30 is used while it is absent
 * @param contactDays working days within which a provider answers a contact request; 3 is used while it is absent
 * @param consentBy who consents to subcontractors; the tenant itself while it is absent
 * @param consentDays days within which a report of a subcontractor is answered; 28 is used while it is absent
 * @param referralDays days after the last thing that happened in a referral form until it is erased; 90 is used while it is absent
 * @param feedbackDays working days within which is answered what somebody says is not right on the public site; 10 is used while it is absent
 * @param contractValuesPublic whether open data says the sum or the ceiling of agreements of the region
 * @param oneConsortiumPerArea whether an organisation delivers for at most one consortium in a municipality
 * @param closingDays days beside weekends and holidays on which the office is closed; empty when there are none
 * @param version as in the header ETag
 */
@Serdeable
@Introspected
record SettingsView(String name, String slug, String kind, @Nullable String accentLight, @Nullable String accentDark, @Nullable String logo,
        @Nullable Integer answerDays, @Nullable Integer additionDays, @Nullable Integer decisionDays, @Nullable Integer staleDays,
        @Nullable Integer consortiumDays, @Nullable Integer contactDays, @Nullable ConsentBy consentBy,
        @Nullable Integer consentDays, @Nullable Integer referralDays, @Nullable Integer feedbackDays, boolean contractValuesPublic,
        boolean oneConsortiumPerArea,
        @Nullable List<ClosingDay> closingDays,
        @Nullable Objection objection, String version,
        @Nullable Instant updatedAt, @Nullable String updatedBy) {
    static SettingsView of(TenantSettings.Decided decided) {
        SettingsRow row = decided.row();
        return new SettingsView(row.name(), row.slug(), row.kind(), row.accentLight(), row.accentDark(),
                row.logoId() == null ? null : LogoController.path(row.slug(), row.logoId()), row.answerDays(), row.additionDays(),
                row.decisionDays(), row.staleDays(), row.consortiumDays(), row.contactDays(), row.consentBy(), row.consentDays(),
                row.referralDays(), row.feedbackDays(), row.contractValuesPublic(), row.oneConsortiumPerArea(),
                decided.closingDays(), row.objection(),
                EditedVersion.tag(row.version()), row.updatedAt(), row.updatedByName());
    }
}
