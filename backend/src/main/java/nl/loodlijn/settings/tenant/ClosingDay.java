package nl.loodlijn.settings.tenant;

import java.time.LocalDate;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.serde.annotation.Serdeable;

/** A day on which the office of the tenant is closed, beside weekends and holidays. */
@Serdeable
@Introspected
@MappedEntity
public record ClosingDay(@Id LocalDate day, String name) {
}
