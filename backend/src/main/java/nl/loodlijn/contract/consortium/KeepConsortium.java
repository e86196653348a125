package nl.loodlijn.contract.consortium;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.contract.consortium.domain.ConsortiumForm;
import nl.loodlijn.contract.consortium.domain.MemberOnceAtATime;
import nl.loodlijn.contract.consortium.domain.MemberRole;
import nl.loodlijn.contract.consortium.domain.NoCircleOfMembers;
import nl.loodlijn.contract.consortium.domain.NotItsOwnMember;
import nl.loodlijn.contract.consortium.domain.OneConsortiumPerArea;
import nl.loodlijn.contract.consortium.domain.OneLead;
import nl.loodlijn.contract.consortium.domain.Participation;
import nl.loodlijn.contract.consortium.domain.Period;
import nl.loodlijn.contract.consortium.domain.Share;
import nl.loodlijn.contract.consortium.domain.ShareOfMember;
import nl.loodlijn.contract.consortium.domain.SharesWithinWhole;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Says who takes part in a consortium and how it divides. What was known before stays, with when it was known. */
@Singleton
public final class KeepConsortium {
    private final UnitOfWork unitOfWork;
    private final Consortia read;
    private final ConsortiumRepository consortia;
    private final MemberRepository members;
    private final ShareRepository shares;
    private final RivalRepository rivals;
    private final Clock clock;

    /**
     * An organisation that takes part.
     *
     * @param kvk eight digits
     * @param name for an organisation that is not known yet; one that is known keeps its own
     * @param endsOn the last day; null: no end
     */
    public record Taking(String kvk, String name, Set<MemberRole> roles, LocalDate startsOn, @Nullable LocalDate endsOn) {
    }

    /** The share of who has a number, in basis points. */
    public record Dividing(String kvk, int year, int basisPoints) {
    }

    /** @param form null: it is no consortium (any more); then nobody takes part */
    public record Given(@Nullable ConsortiumForm form, List<Taking> members, List<Dividing> shares) {
    }

    KeepConsortium(UnitOfWork unitOfWork, Consortia read, ConsortiumRepository consortia, MemberRepository members, ShareRepository shares,
            RivalRepository rivals, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.read = read;
        this.consortia = consortia;
        this.members = members;
        this.shares = shares;
        this.rivals = rivals;
        this.clock = clock;
    }

    /**
     * Of two who write at once the first counts.
     *
     * @param seen version that was looked at; 0 when nothing was written
     */
    public Mono<WholeConsortium> write(Actor.Member actor, UUID provider, int seen, Given given) {
        return unitOfWork.write(actor, () -> consortia.lock().then(Mono.defer(() -> read.row(provider))).flatMap(row -> {
            UUID organisation = row.organisationId();
            if (organisation == null) {
                throw Refusal.of(ConsortiumProblem.NO_NUMBER);
            }
            if (row.version() != seen) {
                throw Refusal.of(ProblemType.PRECONDITION_FAILED);
            }
            return known(given.members()).flatMap(known -> written(organisation, seen, given, known))
                    .then(Mono.defer(() -> read.whole(provider)));
        }));
    }

    private Mono<Void> written(UUID organisation, int seen, Given given, Map<String, NumberedRow> known) {
        List<Participation> participations = given.members().stream()
                .map(one -> new Participation(Objects.requireNonNull(known.get(one.kvk())).id(), one.roles(),
                        new Period(one.startsOn(), one.endsOn())))
                .toList();
        List<Share> divided = given.shares().stream()
                .map(one -> new Share(Optional.ofNullable(known.get(one.kvk())).map(NumberedRow::id).orElse(organisation), one.year(),
                        one.basisPoints()))
                .toList();
        NotItsOwnMember.require(organisation, participations);
        MemberOnceAtATime.require(participations);
        OneLead.require(participations);
        ShareOfMember.require(divided, participations);
        SharesWithinWhole.require(divided);
        Instant moment = clock.instant();
        String form = given.form() == null ? null : given.form().name();
        Map<UUID, NumberedRow> byId = known.values().stream()
                .collect(Collectors.toMap(NumberedRow::id, one -> one, (one, same) -> one));
        return members.all().map(row -> new NoCircleOfMembers.Link(row.consortiumId(), row.memberId(),
                new Period(row.startsOn(), row.endsOn()))).collectList()
                .doOnNext(links -> NoCircleOfMembers.require(organisation, participations, links))
                .then(Mono.defer(() -> rivals.rivals(organisation).map(KeepConsortium::elsewhere).collectList()))
                .doOnNext(elsewhere -> OneConsortiumPerArea.require(participations, elsewhere))
                .then(Mono.defer(() -> seen == 0
                        ? consortia.begin(organisation, form, seen, moment)
                        : consortia.change(organisation, form, seen, moment)))
                .filter(rows -> rows > 0).switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.PRECONDITION_FAILED)))
                .then(Mono.defer(() -> takePart(organisation, participations, byId, moment)))
                .then(Mono.defer(() -> divide(organisation, divided, byId)));
    }

    private Mono<Void> takePart(UUID consortium, List<Participation> participations, Map<UUID, NumberedRow> byId, Instant moment) {
        return members.of(consortium).collectList().flatMap(before -> {
            Set<Participation> stays = new HashSet<>();
            List<String> gone = before.stream().filter(row -> {
                Participation was = participation(row);
                NumberedRow now = byId.get(row.memberId());
                boolean same = participations.contains(was) && now != null && now.name().equals(row.memberName())
                        && now.kvkNumber().equals(row.memberKvk());
                return !(same && stays.add(was));
            }).map(row -> row.id().toString()).toList();
            Mono<Long> closed = gone.isEmpty() ? Mono.just(0L) : members.close(consortium, gone.toArray(String[]::new), moment);
            return closed.thenMany(Flux.fromIterable(participations).filter(one -> !stays.contains(one)).concatMap(one -> {
                NumberedRow who = Objects.requireNonNull(byId.get(one.member()));
                return members.add(consortium, one.member(), who.name(), who.kvkNumber(),
                        one.roles().stream().sorted().map(Enum::name).toArray(String[]::new), one.period().startsOn(),
                        one.period().endsOn(), moment);
            })).then();
        });
    }

    private Mono<Void> divide(UUID consortium, List<Share> divided, Map<UUID, NumberedRow> byId) {
        return shares.of(consortium).collectList().flatMap(before -> {
            Set<Share> was = before.stream().map(KeepConsortium::share).collect(Collectors.toSet());
            return Flux.fromIterable(was)
                    .filter(one -> divided.stream().noneMatch(now -> now.member().equals(one.member()) && now.year() == one.year()))
                    .concatMap(one -> shares.remove(consortium, one.member(), one.year()))
                    .thenMany(Flux.fromIterable(divided).filter(one -> !was.contains(one)).concatMap(one -> shares.put(consortium,
                            one.member(), Objects.requireNonNull(byId.get(one.member())).name(), one.year(), one.basisPoints())))
                    .then();
        });
    }

    /** The organisations by the number that was given; one that is not known yet is made. */
    private Mono<Map<String, NumberedRow>> known(List<Taking> taking) {
        Map<String, NumberedRow> known = new LinkedHashMap<>();
        return Flux.range(0, taking.size()).concatMap(i -> {
            Taking one = taking.get(i);
            return known.containsKey(one.kvk()) ? Mono.just(known) : organisation(i, one).map(found -> {
                known.put(one.kvk(), found);
                return known;
            });
        }).then(Mono.just(known));
    }

    private Mono<NumberedRow> organisation(int index, Taking one) {
        return consortia.byNumber(one.kvk()).doOnNext(found -> {
            if (!found.kvkNumber().equals(one.kvk())) {
                throw Refusal.invalid("/members/" + index + "/kvk", "former-number",
                        Message.of("Dit nummer van " + found.name() + " is vervallen; het is nu " + found.kvkNumber() + ".",
                                "This number of " + found.name() + " has lapsed; it is " + found.kvkNumber() + " now."));
            }
        }).switchIfEmpty(Mono.defer(() -> {
            if (one.name().isEmpty()) {
                throw Refusal.invalid("/members/" + index + "/name", "missing",
                        Message.of("Dit nummer is hier nog niet bekend. Vul de naam in.",
                                "This number is not known here yet. Fill in the name."));
            }
            return consortia.register(one.kvk(), one.name()).map(id -> new NumberedRow(id, one.name(), one.kvk()));
        }));
    }

    private static Participation participation(MemberRow row) {
        return new Participation(row.memberId(), row.roles().stream().map(MemberRole::valueOf).collect(Collectors.toSet()),
                new Period(row.startsOn(), row.endsOn()));
    }

    private static OneConsortiumPerArea.Elsewhere elsewhere(RivalRow row) {
        return new OneConsortiumPerArea.Elsewhere(row.memberId(), row.consortiumName(), row.places(),
                new Period(row.startsOn(), row.endsOn()));
    }

    private static Share share(ShareRow row) {
        return new Share(row.memberId(), row.year(), row.basisPoints());
    }
}
