package nl.loodlijn.contract.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.contract.referral.domain.ReferralForm;
import nl.loodlijn.contract.referral.domain.ReferralState;
import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** Referral forms as one of the two parties reads them. */
@Singleton
public final class ReadReferrals {
    private final UnitOfWork unitOfWork;
    private final ReferralRepository referrals;
    private final ReferralMessageRepository messages;
    private final ReferralAgreementRepository agreements;
    private final ReferralCodeRepository codes;
    private final ReferralCipher cipher;
    private final Clock clock;

    /** Which forms are listed. */
    public enum Show {
        ALL,
        /** Drafts, and those that are not declined, withdrawn, closed or erased. */
        OPEN,
        OVER
    }

    /**
     * Agreements under which one can refer.
     *
     * @param names what codes in them are called in Dutch
     */
    public record Usable(List<ReferralAgreementRow> agreements, Map<String, String> names) {
        public Usable {
            agreements = List.copyOf(agreements);
            names = Map.copyOf(names);
        }
    }

    ReadReferrals(UnitOfWork unitOfWork, ReferralRepository referrals, ReferralMessageRepository messages,
            ReferralAgreementRepository agreements, ReferralCodeRepository codes, ReferralCipher cipher, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.referrals = referrals;
        this.messages = messages;
        this.agreements = agreements;
        this.codes = codes;
        this.cipher = cipher;
        this.clock = clock;
    }

    /**
     * The newest first, without messages.
     *
     * @param before the one before the page; empty for the first page
     */
    public Mono<List<WholeReferral>> list(Actor.Member actor, Show show, String before, int most) {
        return unitOfWork.read(actor, () -> referrals.list(before, show.name(), most).collectList()
                .flatMap(rows -> {
                    List<WholeReferral> read = rows.stream().map(row -> whole(row, List.of(), Map.of())).toList();
                    return names(read.stream().flatMap(one -> codesOf(one.form())).toList())
                            .map(names -> read.stream().map(one -> named(one, names)).toList());
                }));
    }

    /** Fails with a {@link Refusal} (404) when the acting party sees none. */
    public Mono<WholeReferral> find(Actor.Member actor, UUID id) {
        return unitOfWork.read(actor, () -> whole(id));
    }

    /** Agreements in force of the acting head contractor, with subcontractors to whom there is consent. */
    public Mono<Usable> usable(Actor.Member actor) {
        return unitOfWork.read(actor, () -> agreements.usable(Netherlands.today(clock)).collectList()
                .flatMap(rows -> names(
                        rows.stream().flatMap(row -> Stream.concat(row.categories().stream(), row.places().stream())).toList())
                        .map(names -> new Usable(rows, names))));
    }

    /** The agreement of a form, with what its codes are called. */
    public Mono<Usable> agreementOf(Actor.Member actor, UUID agreement) {
        return unitOfWork.read(actor, () -> agreements.find(agreement).switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND)))
                .flatMap(row -> names(Stream.concat(row.categories().stream(), row.places().stream()).toList())
                        .map(names -> new Usable(List.of(row), names))));
    }

    /** Inside a unit of work. */
    Mono<WholeReferral> whole(UUID id) {
        return referrals.find(id).switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND)))
                .flatMap(row -> messages.messages(id).map(message -> cipher.said(row, message)).collectList()
                        .flatMap(said -> {
                            WholeReferral read = whole(row, said, Map.of());
                            return names(codesOf(read.form()).toList()).map(names -> named(read, names));
                        }));
    }

    private WholeReferral whole(ReferralRow row, List<WholeReferral.Said> said, Map<String, String> names) {
        LocalDate eraseOn = row.state() == ReferralState.ERASED
                ? null
                : LocalDate.ofInstant(row.lastAt(), Netherlands.ZONE).plusDays(row.keepDays());
        return new WholeReferral(row, cipher.form(row).orElse(null), cipher.answer(row), said, names, eraseOn);
    }

    private static WholeReferral named(WholeReferral read, Map<String, String> names) {
        return new WholeReferral(read.row(), read.form(), read.answer(), read.messages(), names, read.eraseOn());
    }

    private static Stream<String> codesOf(@Nullable ReferralForm form) {
        return form == null ? Stream.empty() : Stream.of(form.category(), form.municipality()).filter(code -> !code.isEmpty());
    }

    private Mono<Map<String, String>> names(Collection<String> given) {
        return given.isEmpty()
                ? Mono.just(Map.of())
                : codes.names(given.stream().distinct().toArray(String[]::new))
                        .collectMap(ReferralCodeRepository.Named::code, ReferralCodeRepository.Named::name);
    }
}
