package nl.loodlijn.shortlist.offers;

import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.shortlist.Listing;

/** An offer with its version. */
@Serdeable
public record OfferRow(Listing listing, int version) {
}
