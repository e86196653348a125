package nl.loodlijn.contract.agreement;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.contract.domain.AgreementKind;

/**
 * What somebody wants to begin.
 *
 * @param other the other party: a provider for the region; for a provider the subcontractor, or null when the other is the region
 * @param framework the agreement that it falls under, for one between head contractor and subcontractor; null for the others
 * @param like an agreement whose terms and text it begins with; null for an empty draft
 * @param startsOn first and last day; null when they are not known yet
 */
public record NewAgreement(AgreementKind kind, UUID modelVersion, @Nullable UUID other, @Nullable UUID framework, String title,
        @Nullable UUID like, @Nullable LocalDate startsOn, @Nullable LocalDate endsOn) {
}
