package nl.loodlijn.settings.guide;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * How far a tenant is, counted from what there is.
 *
 * @param decided whether its settings were ever saved
 * @param municipalities that take part today or later
 * @param desks of those, whose citizens are told of a local team
 * @param staff people with a role for the tenant itself, and those who were invited to one
 */
@MappedEntity
record StartRow(@Id String slug, boolean decided, long municipalities, long desks, long staff, boolean terms, boolean stalePeriod,
        boolean closingDays, boolean logo, boolean objection) {
}
