package nl.loodlijn.contract.referral;

import java.time.Duration;
import java.util.List;

import jakarta.inject.Singleton;

import nl.loodlijn.contract.referral.MasterKeys.Wrapped;
import nl.loodlijn.platform.jobs.Job;
import nl.loodlijn.platform.jobs.JobRun;
import nl.loodlijn.platform.jobs.Schedule;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Encrypts the keys of forms with the present master key, so that a former one can be taken away. What is written in the forms is not touched. */
@Singleton
final class RenewReferralKeysJob implements Job {
    static final String NAME = "renew-referral-keys";
    private static final int AT_ONCE = 500;

    private final UnitOfWork unitOfWork;
    private final ReferralKeyRepository repository;
    private final MasterKeys masterKeys;

    RenewReferralKeysJob(UnitOfWork unitOfWork, ReferralKeyRepository repository, MasterKeys masterKeys) {
        this.unitOfWork = unitOfWork;
        this.repository = repository;
        this.masterKeys = masterKeys;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Message label() {
        return Message.of("Sleutels van verwijsformulieren vernieuwen", "Renew the keys of referral forms");
    }

    @Override
    public Schedule schedule() {
        return Schedule.every(Duration.ofHours(1));
    }

    @Override
    public Mono<Void> run(JobRun run) {
        return round(run).expand(renewed -> renewed == 0 ? Mono.empty() : round(run)).then();
    }

    private Mono<Integer> round(JobRun run) {
        return unitOfWork.write(run.actor(),
                () -> repository.ofOtherKeys(masterKeys.present(), AT_ONCE).collectList().flatMap(this::renew));
    }

    private Mono<Integer> renew(List<ReferralKeyRepository.WrappedRow> rows) {
        return Flux.fromIterable(rows).concatMap(row -> {
            Wrapped renewed = masterKeys.renew(new FormId(row.tenantId(), row.agreementId(), row.referralId()),
                    new Wrapped(row.keyId(), row.wrappedKey()));
            return repository.wrap(row.tenantId(), row.referralId(), row.wrappedKey(), renewed.keyId(), renewed.key());
        }).reduce(0, Integer::sum);
    }
}
