package nl.loodlijn.settings.tenant;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;
import nl.loodlijn.settings.StalePeriod;
import nl.loodlijn.settings.domain.ConsentBy;
import nl.loodlijn.settings.domain.Objection;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reading and changing what a tenant decides for itself. */
@Singleton
public final class TenantSettings {
    private final UnitOfWork unitOfWork;
    private final SettingsRepository repository;
    private final StalePeriod stalePeriod;
    private final Clock clock;

    /** @param closingDays null while the tenant did not say which days it is closed */
    public record Decided(SettingsRow row, @Nullable List<ClosingDay> closingDays) {
    }

    /** What the tenant decides now, checked already; null is not decided. Terms in days. */
    public record Change(String name, @Nullable String accentLight, @Nullable String accentDark, @Nullable Integer answerDays,
            @Nullable Integer additionDays, @Nullable Integer decisionDays, @Nullable Integer staleDays,
            @Nullable Integer consortiumDays, @Nullable Integer contactDays, @Nullable ConsentBy consentBy,
            @Nullable Integer consentDays, @Nullable Integer referralDays, @Nullable Integer feedbackDays, boolean contractValuesPublic,
            boolean oneConsortiumPerArea,
            @Nullable List<ClosingDay> closingDays,
            @Nullable Objection objection) {
    }

    TenantSettings(UnitOfWork unitOfWork, SettingsRepository repository, StalePeriod stalePeriod, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.repository = repository;
        this.stalePeriod = stalePeriod;
        this.clock = clock;
    }

    public Mono<Decided> find(Actor.Member actor) {
        return unitOfWork.read(actor, this::now);
    }

    /** Fails with a {@link Refusal} when someone else decided in between. */
    public Mono<Decided> change(Actor.Member actor, int version, Change change) {
        return unitOfWork.write(actor, () -> requireCurrent(write(version, change)).then(repository.rename(change.name()))
                .then(Mono.defer(() -> replaceClosingDays(change.closingDays()))).then(Mono.defer(this::now)))
                .doOnNext(decided -> stalePeriod.forget(actor.tenant()));
    }

    /** To be called inside a unit of work. */
    Mono<Decided> setLogo(int version, @Nullable UUID logo) {
        return requireCurrent(repository.setLogo(version, logo, clock.instant())).then(Mono.defer(this::now));
    }

    /** To be called inside a unit of work. */
    Mono<Decided> now() {
        return repository.find().flatMap(row -> row.closingDaysKnown()
                ? repository.closingDays().collectList().map(days -> new Decided(row, days))
                : Mono.just(new Decided(row, null)));
    }

    private Mono<Long> write(int version, Change change) {
        Objection objection = change.objection();
        ConsentBy consentBy = change.consentBy();
        return repository.change(version, change.accentLight(), change.accentDark(), change.answerDays(), change.additionDays(),
                change.decisionDays(), change.staleDays(), change.consortiumDays(), change.contactDays(),
                consentBy == null ? null : consentBy.name(), change.consentDays(), change.referralDays(), change.feedbackDays(),
                change.contractValuesPublic(),
                change.oneConsortiumPerArea(), change.closingDays() != null,
                objection == null ? null : objection.name(), clock.instant());
    }

    private Mono<Void> replaceClosingDays(@Nullable List<ClosingDay> days) {
        return repository.forgetClosingDays().thenMany(Flux.fromIterable(days == null ? List.of() : days))
                .concatMap(day -> repository.addClosingDay(day.day(), day.name())).then();
    }

    private static Mono<Long> requireCurrent(Mono<Long> changed) {
        return changed.filter(rows -> rows > 0).switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.PRECONDITION_FAILED)));
    }
}
