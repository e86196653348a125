package nl.loodlijn.settings.tenant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Settings of the current tenant. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface SettingsRepository extends GenericRepository<SettingsRow, UUID> {
    @Query("""
            select t.id as tenant_id, t.slug, t.name, t.kind, coalesce(s.version, 0) as version, s.accent_light, s.accent_dark, s.logo_id, s.answer_days, s.addition_days,
                   s.decision_days, s.stale_days, s.consortium_days, s.contact_days, s.consent_by, s.consent_days, s.referral_days, s.feedback_days, coalesce(s.closing_days_known, false) as closing_days_known,
                   coalesce(s.contract_values_public, false) as contract_values_public, coalesce(s.one_consortium_per_area, false) as one_consortium_per_area, s.objection, s.updated_at, p.name as updated_by_name
              from tenant t left join tenant_settings s on s.tenant_id = t.id left join person p on p.id = s.updated_by
             where t.id = current_tenant()
            """)
    Mono<SettingsRow> find();

    @Query("select day, name from tenant_closing_day where tenant_id = current_tenant() order by day")
    Flux<ClosingDay> closingDays();

    /** Gives 0 when the version is not this one any more; 0 is the version while nothing was decided. */
    @Query("""
            insert into tenant_settings as s (tenant_id, accent_light, accent_dark, answer_days, addition_days, decision_days, stale_days,
                   consortium_days, contact_days, consent_by, consent_days, referral_days, feedback_days, contract_values_public, one_consortium_per_area, closing_days_known, objection,
                   updated_at, updated_by)
            select current_tenant(), :accentLight, :accentDark, :answerDays, :additionDays, :decisionDays, :staleDays, :consortiumDays, :contactDays,
                   :consentBy, :consentDays, :referralDays, :feedbackDays, :contractValuesPublic, :oneConsortiumPerArea, :closingDaysKnown, :objection, :moment, current_person()
             where :version = 0 or exists (select from tenant_settings e where e.tenant_id = current_tenant() and e.version = :version)
            on conflict (tenant_id) do update
               set accent_light = excluded.accent_light, accent_dark = excluded.accent_dark, answer_days = excluded.answer_days,
                   addition_days = excluded.addition_days, decision_days = excluded.decision_days, stale_days = excluded.stale_days,
                   consortium_days = excluded.consortium_days, contact_days = excluded.contact_days, consent_by = excluded.consent_by,
                   consent_days = excluded.consent_days, referral_days = excluded.referral_days, feedback_days = excluded.feedback_days,
                   contract_values_public = excluded.contract_values_public, one_consortium_per_area = excluded.one_consortium_per_area, closing_days_known = excluded.closing_days_known,
                   objection = excluded.objection, version = s.version + 1, updated_at = excluded.updated_at, updated_by = excluded.updated_by
             where s.version = :version
            """)
    Mono<Long> change(int version, @Nullable String accentLight, @Nullable String accentDark, @Nullable Integer answerDays,
            @Nullable Integer additionDays, @Nullable Integer decisionDays, @Nullable Integer staleDays,
            @Nullable Integer consortiumDays, @Nullable Integer contactDays, @Nullable String consentBy,
            @Nullable Integer consentDays, @Nullable Integer referralDays, @Nullable Integer feedbackDays, boolean contractValuesPublic,
            boolean oneConsortiumPerArea,
            boolean closingDaysKnown, @Nullable String objection, Instant moment);

    @Query("""
            insert into tenant_settings as s (tenant_id, logo_id, updated_at, updated_by)
            select current_tenant(), cast(:logo as uuid), :moment, current_person()
             where :version = 0 or exists (select from tenant_settings e where e.tenant_id = current_tenant() and e.version = :version)
            on conflict (tenant_id) do update
               set logo_id = excluded.logo_id, version = s.version + 1, updated_at = excluded.updated_at, updated_by = excluded.updated_by
             where s.version = :version
            """)
    Mono<Long> setLogo(int version, @Nullable UUID logo, Instant moment);

    @Query("select 1 from (select rename_tenant(:name)) renamed")
    Mono<Integer> rename(String name);

    @Query("delete from tenant_closing_day where tenant_id = current_tenant()")
    Mono<Long> forgetClosingDays();

    @Query("insert into tenant_closing_day (tenant_id, day, name) values (current_tenant(), :day, :name)")
    Mono<Long> addClosingDay(LocalDate day, String name);
}
