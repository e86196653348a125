package nl.loodlijn.contract.agreement;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.contract.domain.AgreementKind;

/**
 * What somebody wants to begin.
 *
 * @param other the other party: a provider for the region; for a provider the subcontractor, or null when the other is the region
 * @param framework the agreement that it falls under, for one between head contractor and subcontractor; null for the others
 */
public record NewAgreement(AgreementKind kind, UUID modelVersion, @Nullable UUID other, @Nullable UUID framework, String title) {
}
