package nl.loodlijn.publicsite.domain;

import java.util.List;
import java.util.UUID;

import nl.loodlijn.reference.FoundMunicipality;

/**
 * What everyone may know of a provider in the region that keeps it on its list.
 *
 * @param region the address part of that region
 * @param regionName its name
 * @param offers at least one
 * @param municipalities where it helps, by name
 * @param colleagues with whom it works on the day it was asked
 * @param divisions who does what between it and these, by the name of the other
 * @param look of its page
 */
public record Profile(String region, String regionName, UUID provider, String name, List<PublicOffer> offers,
        List<FoundMunicipality> municipalities, List<Colleague> colleagues, List<Division> divisions, Look look) {
    /** In our own colours. */
    public Profile(String region, String regionName, UUID provider, String name, List<PublicOffer> offers,
            List<FoundMunicipality> municipalities, List<Colleague> colleagues, List<Division> divisions) {
        this(region, regionName, provider, name, offers, municipalities, colleagues, divisions, Look.OURS);
    }

    public Profile in(Look other) {
        return new Profile(region, regionName, provider, name, offers, municipalities, colleagues, divisions, other);
    }

    /** The offers as the list of a municipality knows them. */
    public List<Offer> listed() {
        return offers.stream().map(PublicOffer::offer).toList();
    }
}
