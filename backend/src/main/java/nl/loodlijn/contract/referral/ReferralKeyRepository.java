package nl.loodlijn.contract.referral;

import java.time.Instant;
import java.util.UUID;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keys of referral forms as the job role sees them: encrypted, and never what is written in a form. */
@R2dbcRepository(dataSource = "job", dialect = Dialect.POSTGRES)
interface ReferralKeyRepository extends GenericRepository<ReferralKeyRepository.WrappedRow, UUID> {
    /** The encrypted key of a form. */
    @MappedEntity
    @SuppressWarnings("ArrayRecordComponent") // Bytes that nobody compares.
    record WrappedRow(@Id UUID referralId, UUID tenantId, UUID agreementId, String keyId, byte[] wrappedKey) {
    }

    /** Gives how many there were. */
    @Query("select erase_referrals(:overBefore, :atMost)")
    Mono<Integer> erase(Instant overBefore, int atMost);

    /** Keys that are encrypted with another master key than this one. */
    @Query(value = "select referral_id, tenant_id, agreement_id, key_id, wrapped_key from referral_keys_to_wrap(:present, :atMost)", nativeQuery = true)
    Flux<WrappedRow> ofOtherKeys(String present, int atMost);

    /** Gives 0 when the key changed meanwhile or is gone. */
    @Query("select wrap_referral_key(:tenant, :referral, :former, :present, :wrapped)")
    Mono<Integer> wrap(UUID tenant, UUID referral, byte[] former, String present, byte[] wrapped);
}
