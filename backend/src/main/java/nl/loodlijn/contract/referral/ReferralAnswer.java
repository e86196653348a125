package nl.loodlijn.contract.referral;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

/**
 * What the subcontractor answered.
 *
 * @param startWeek week in which help begins, such as {@code 2026-W49}; null when it declined
 * @param reason why it declined; null when it accepted
 */
@Serdeable
@Introspected
public record ReferralAnswer(@Nullable String startWeek, @Nullable String reason) {
}
