package nl.loodlijn.shortlist.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.platform.audit.AuditEntry;
import nl.loodlijn.platform.problem.EditedVersion;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.shortlist.Provider;
import nl.loodlijn.shortlist.ReadProvider;
import nl.loodlijn.shortlist.StopLabels;
import nl.loodlijn.shortlist.Takeover;

/** Writes a provider in the words of one reader. */
record ProviderResponses(ListingResponses listings) {
    private static final Message ADDED = Message.of("Op de lijst gezet", "Put on the list");
    private static final Message SYSTEM = Message.of("Het systeem", "The system");
    private static final Message CHANGED = Message.of("Voor het laatst gewijzigd", "Last changed");

    /** @param trail what the reader may see of its history and that of its listings, newest first */
    ProviderResponse of(ReadProvider.ProviderWithListings found, List<AuditEntry> trail) {
        Provider provider = found.provider();
        return new ProviderResponse(provider.id(), provider.name(), provider.verified(), provider.kvkNumber(), provider.website(),
                provider.phone(),
                provider.email(), stop(found, listings.language()), admission(provider),
                found.takeovers().stream().filter(takeover -> !takeover.taker()).map(ProviderResponses::other).toList(),
                found.listings().stream().map(listings::of).toList(),
                history(provider, trail, listings.language()),
                EditedVersion.tag(provider.version()));
    }

    private static ProviderResponse.Other other(Takeover takeover) {
        return new ProviderResponse.Other(takeover.id(), takeover.name(), takeover.since());
    }

    private static ProviderResponse.@Nullable Stop stop(ReadProvider.ProviderWithListings found, Locale language) {
        Provider provider = found.provider();
        String kind = provider.stopKind();
        LocalDate on = provider.stoppedOn();
        String source = provider.stopSource();
        return kind == null || on == null || source == null
                ? null
                : new ProviderResponse.Stop(new Labelled(kind, StopLabels.of(kind).in(language)), on, source,
                        found.takeovers().stream().filter(Takeover::taker).findFirst().map(ProviderResponses::other).orElse(null));
    }

    private ProviderResponse.@Nullable Admission admission(Provider provider) {
        return provider.admittedLaws().isEmpty() && provider.barredLaws().isEmpty()
                ? null
                : new ProviderResponse.Admission(
                        IntStream.range(0, provider.admittedLaws().size()).mapToObj(place -> admitted(provider, place)).toList(),
                        provider.barredLaws().stream().map(code -> new Labelled(code, law(code))).toList());
    }

    private ProviderResponse.AdmittedLaw admitted(Provider provider, int place) {
        String code = provider.admittedLaws().get(place);
        return new ProviderResponse.AdmittedLaw(code, law(code), LocalDate.parse(provider.admittedDays().get(place)));
    }

    private String law(String code) {
        return listings.labels().law(code, listings.language());
    }

    /** Those who may not see the trail still see since when a provider is on the list and when it last changed. */
    private static List<ProviderResponse.Event> history(Provider provider, List<AuditEntry> trail, Locale language) {
        List<ProviderResponse.Event> events = new ArrayList<>();
        for (AuditEntry entry : trail) {
            AuditEntry.Who by = entry.by();
            String name = by == null || by.name() == null ? SYSTEM.in(language) : by.name();
            events.add(new ProviderResponse.Event(entry.at(), name, entry.what(), entry.changes()));
        }
        if (trail.isEmpty()) {
            if (provider.version() > 1) {
                events.add(new ProviderResponse.Event(provider.updatedAt(), null, CHANGED.in(language), List.of()));
            }
            events.add(new ProviderResponse.Event(provider.createdAt(), null, ADDED.in(language), List.of()));
        }
        return events;
    }
}
