package nl.loodlijn.organisation.web;

import java.util.UUID;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.platform.security.Account.PartyKind;

/** A party of a tenant: the tenant itself, a municipality of the region, or an organisation. */
@Serdeable
@Introspected
record PartyView(UUID id, PartyKind kind, String name) {
}
