package nl.loodlijn.contract.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.contract.consortium.MemberRow;
import nl.loodlijn.contract.consortium.ShareRow;
import nl.loodlijn.contract.consortium.WholeConsortium;
import nl.loodlijn.contract.consortium.domain.ConsortiumForm;
import nl.loodlijn.contract.consortium.domain.MemberRole;
import nl.loodlijn.platform.problem.EditedVersion;

/** Cooperatives and consortia as the API shows them. */
final class ConsortiumViews {
    private ConsortiumViews() {
    }

    /**
     * An organisation that takes part.
     *
     * @param providerId of the list; absent when it is not on it
     * @param endsOn the last day; absent for no end
     */
    @Serdeable
    @Introspected
    record ConsortiumMember(UUID id, @Nullable UUID providerId, String name, String kvk, List<MemberRole> roles, LocalDate startsOn,
            @Nullable LocalDate endsOn) {
        static ConsortiumMember of(MemberRow row) {
            return new ConsortiumMember(row.id(), row.providerId(), row.memberName(), row.memberKvk(), rolesOf(row), row.startsOn(),
                    row.endsOn());
        }
    }

    /** The share of a member in a year, in basis points: 10,000 is 100 %. */
    @Serdeable
    @Introspected
    record MemberShare(String kvk, String name, int year, int basisPoints) {
        static MemberShare of(ShareRow row) {
            return new MemberShare(row.memberKvk(), row.memberName(), row.year(), row.basisPoints());
        }
    }

    /**
     * What a provider takes part in.
     *
     * @param providerId of the consortium; absent when it is not on the list
     */
    @Serdeable
    @Introspected
    record MemberOf(UUID id, @Nullable UUID providerId, String name, List<MemberRole> roles, LocalDate startsOn,
            @Nullable LocalDate endsOn) {
        static MemberOf of(MemberRow row) {
            return new MemberOf(row.id(), row.providerId(), row.consortiumName(), rolesOf(row), row.startsOn(), row.endsOn());
        }
    }

    /**
     * Who takes part in a provider.
     *
     * @param verified whether it is known which organisation it is; only of such a one members are kept
     * @param form absent when it is no consortium
     * @param version for If-Match, as in the header ETag
     * @param shares absent when the acting party may not read them
     * @param memberOf what it takes part in itself
     */
    @Serdeable
    @Introspected
    record Consortium(UUID providerId, boolean verified, @Nullable ConsortiumForm form, String version, @Nullable Instant changedAt,
            @Nullable String changedBy, List<ConsortiumMember> members, @Nullable List<MemberShare> shares, List<MemberOf> memberOf) {
        static Consortium of(WholeConsortium whole) {
            List<ShareRow> shares = whole.shares();
            return new Consortium(whole.provider(), whole.verified(), whole.form(), EditedVersion.tag(whole.version()), whole.changedAt(),
                    whole.changedBy(), whole.members().stream().map(ConsortiumMember::of).toList(),
                    shares == null ? null : shares.stream().map(MemberShare::of).toList(),
                    whole.memberOf().stream().map(MemberOf::of).toList());
        }
    }

    /**
     * A consortium on a day.
     *
     * @param id the organisation
     * @param providerId of the list; absent when it is not on it
     * @param kvk absent when it is not known
     */
    @Serdeable
    @Introspected
    record RegisteredConsortium(UUID id, @Nullable UUID providerId, String name, @Nullable String kvk, List<RegisteredMember> members) {
        static List<RegisteredConsortium> of(List<MemberRow> rows) {
            return rows.stream().map(MemberRow::consortiumId).distinct().map(id -> {
                List<MemberRow> theirs = rows.stream().filter(row -> row.consortiumId().equals(id)).toList();
                MemberRow one = Objects.requireNonNull(theirs.getFirst());
                return new RegisteredConsortium(id, one.providerId(), one.consortiumName(), one.consortiumKvk(),
                        theirs.stream().map(RegisteredMember::of).toList());
            }).toList();
        }
    }

    /** Who takes part in a consortium on a day. */
    @Serdeable
    @Introspected
    record RegisteredMember(String name, String kvk, List<MemberRole> roles) {
        static RegisteredMember of(MemberRow row) {
            return new RegisteredMember(row.memberName(), row.memberKvk(), rolesOf(row));
        }
    }

    private static List<MemberRole> rolesOf(MemberRow row) {
        return row.roles().stream().map(MemberRole::valueOf).toList();
    }
}
