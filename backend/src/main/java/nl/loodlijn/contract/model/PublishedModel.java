package nl.loodlijn.contract.model;

import java.time.LocalDate;
import java.util.UUID;

import nl.loodlijn.contract.domain.AgreementKind;
import nl.loodlijn.contract.domain.ModelText;
import nl.loodlijn.contract.domain.Variant;

/**
 * A version that agreements are made from; it never changes.
 *
 * @param id of the version
 * @param number counts from 1 within the model
 * @param takesEffectOn from which day new agreements are made from it
 * @param archived whether no new agreement is made from its model any more
 */
public record PublishedModel(UUID id, UUID modelId, String modelName, AgreementKind kind, Variant variant, int number,
        LocalDate takesEffectOn, boolean archived, ModelText text) {
}
