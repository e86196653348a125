package nl.loodlijn.settings.tenant;

import java.nio.ByteBuffer;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.platform.files.FileUse;
import nl.loodlijn.platform.files.StoredFiles;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The logo of a tenant: a PNG, which anyone may see. */
@Singleton
public final class TenantLogo {
    /** Drawn anew, a picture may take more room than it did. */
    private static final FileUse USE = new FileUse("tenant-logo", Set.of("image/png"), 4_000_000);

    private final UnitOfWork unitOfWork;
    private final TenantSettings settings;
    private final StoredFiles files;

    TenantLogo(UnitOfWork unitOfWork, TenantSettings settings, StoredFiles files) {
        this.unitOfWork = unitOfWork;
        this.settings = settings;
        this.files = files;
    }

    /**
     * Takes a new logo; the one before is erased.
     *
     * @param version of the settings that were read
     * @return fails with a {@link Refusal} when the file is no logo, or someone else changed the settings in between
     */
    public Mono<TenantSettings.Decided> replace(Actor.Member actor, int version, String name, byte[] file) {
        if (file.length > LogoImage.LARGEST_FILE) {
            return Mono.error(Refusal.of(ProblemType.TOO_LARGE,
                    Message.of("Een logo mag hooguit 200 kB groot zijn. Verklein het en probeer het opnieuw.",
                            "A logo may be at most 200 kB. Make it smaller and try again.")));
        }
        return Mono.fromCallable(() -> LogoImage.cleaned(file)).subscribeOn(Schedulers.boundedElastic())
                .flatMap(cleaned -> files.takeToShow(actor, USE, name, Flux.just(ByteBuffer.wrap(cleaned))))
                .flatMap(handed -> unitOfWork.write(actor,
                        () -> files.keep(handed).flatMap(logo -> exchange(version, logo))));
    }

    public Mono<TenantSettings.Decided> remove(Actor.Member actor, int version) {
        return unitOfWork.write(actor, () -> exchange(version, null));
    }

    private Mono<TenantSettings.Decided> exchange(int version, @Nullable UUID logo) {
        return settings.now().flatMap(before -> settings.setLogo(version, logo).flatMap(after -> {
            UUID former = before.row().logoId();
            return former == null ? Mono.just(after) : files.delete(former).thenReturn(after);
        }));
    }
}
