package nl.loodlijn.organisation.tenant;

import java.util.UUID;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** Whom the operator invited as the first administrator of a tenant. */
@MappedEntity("invitation")
record FirstInvitationRow(UUID tenantId, @Id UUID id, String name, String email, String tenantName) {
}
