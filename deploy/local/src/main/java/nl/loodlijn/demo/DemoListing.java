package nl.loodlijn.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** @param weeks until the first conversation; null when the provider names no number */
record DemoListing(UUID id, OfferKind kind, List<String> expertise, List<String> municipalities, String placeText, @Nullable Double weeks,
        @Nullable String waitText, LocalDate measuredOn, String contractText, boolean frameworkSigned) {
}
