package nl.loodlijn.publicsite.open;

import java.util.List;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

/**
 * A region, or a municipality by itself, that buys care and keeps a list of who gives it.
 *
 * @param id its part of addresses
 * @param kind REGION or MUNICIPALITY
 * @param freshDays how many days ago it wants a waiting time to have been measured
 */
@Serdeable
@Introspected
public record OpenRegion(String id, String name, String kind, int freshDays, List<String> municipalities) {
}
