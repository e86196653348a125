package nl.loodlijn.shortlist.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.platform.audit.AuditEntry;

/**
 * A provider with what it offers.
 *
 * @param verified known to be an organisation, and not by name only
 * @param stopped absent for a provider at work
 * @param admission what the region decided on its applications; absent for one that was never admitted on one
 * @param tookOver those whose work it goes on with, the newest first
 * @param history what happened to it on this list, newest first
 * @param version for If-Match
 */
@Serdeable
public record ProviderResponse(UUID id, String name, boolean verified, @Nullable String kvk, @Nullable String website,
        @Nullable String phone,
        @Nullable String email, @Nullable Stop stopped, @Nullable Admission admission, List<Other> tookOver, List<ListingResponse> listings,
        List<Event> history,
        String version) {
    /**
     * Why nobody can be sent there any more.
     *
     * @param kind BANKRUPT, MORATORIUM, CEASED or TAKEN_OVER
     * @param on since which day
     * @param source where that was read
     * @param by the provider that took it over; absent when it was not taken over, or by one that is on the list no more
     */
    @Serdeable
    public record Stop(Labelled kind, LocalDate on, String source, @Nullable Other by) {
    }

    /**
     * What the region decided.
     *
     * @param laws for which it is admitted
     * @param ended laws for which it was admitted and is not now: nobody is to be sent there for these
     */
    @Serdeable
    public record Admission(List<AdmittedLaw> laws, List<Labelled> ended) {
    }

    /**
     * A law for which it is admitted.
     *
     * @param until last day
     */
    @Serdeable
    public record AdmittedLaw(String value, String label, LocalDate until) {
    }

    /**
     * Another provider on the list.
     *
     * @param since when one of both took over the other
     */
    @Serdeable
    public record Other(UUID id, String name, LocalDate since) {
    }

    /**
     * @param at moment, in UTC
     * @param by who did it; absent when nobody did, or when it is not for this reader
     * @param what what is said of it, after the one who did it if there is one
     * @param changes what became different, when that is for this reader
     */
    @Serdeable
    public record Event(Instant at, @Nullable String by, String what, List<AuditEntry.Change> changes) {
    }
}
