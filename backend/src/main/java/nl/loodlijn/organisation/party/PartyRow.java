package nl.loodlijn.organisation.party;

import java.util.UUID;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import nl.loodlijn.platform.security.Account.PartyKind;

/** A party with its name. */
@MappedEntity
public record PartyRow(@Id UUID id, PartyKind kind, String name) {
}
