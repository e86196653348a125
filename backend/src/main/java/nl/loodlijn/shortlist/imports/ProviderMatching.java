package nl.loodlijn.shortlist.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.shortlist.imports.domain.Change;
import nl.loodlijn.shortlist.imports.domain.Changes;
import nl.loodlijn.shortlist.imports.domain.ImportField;
import nl.loodlijn.shortlist.imports.domain.ProviderFacts;

/**
 * Recognises the providers that one file names: by number in the trade register, and otherwise by name. A provider with another
 * number is another provider. The first line that says something about a provider wins.
 */
final class ProviderMatching {
    private final List<Candidate> candidates = new ArrayList<>();
    private final Map<String, Candidate> byKvk = new HashMap<>();
    private final Map<String, List<Candidate>> byName = new HashMap<>();

    /** @param known in the order of their arrival; of equal names the first is taken */
    ProviderMatching(List<KnownProvider> known) {
        known.forEach(provider -> add(
                new Candidate(candidates.size(), provider.id(), provider.version(), provider.facts(), provider.facts(), false)));
        for (int i = 0; i < known.size(); i++) {
            Candidate candidate = candidates.get(i);
            known.get(i).otherNames().forEach(name -> called(name, candidate));
        }
    }

    /** Whether a provider that the file names and that was not on the list when its preview was computed, is on it now. */
    static boolean isOutdated(List<NamedProvider> named, List<KnownProvider> known) {
        Map<UUID, ProviderFacts> expected = new HashMap<>();
        named.stream().filter(provider -> provider.providerId() != null).forEach(
                provider -> expected.put(Objects.requireNonNull(provider.providerId()), provider.facts()));
        ProviderMatching now = new ProviderMatching(
                known.stream().map(provider -> provider.with(expected.getOrDefault(provider.id(), provider.facts()))).toList());
        return named.stream().filter(provider -> provider.providerId() == null).anyMatch(provider -> now.find(provider.facts()) != null);
    }

    /** @param changes what this line says that is not on the list yet */
    record Match(int number, @Nullable UUID providerId, List<Change> changes) {
    }

    Match match(ProviderFacts file) {
        Candidate candidate = find(file);
        if (candidate == null) {
            candidate = add(new Candidate(candidates.size(), null, null, file, file, true));
            return new Match(candidate.number, null, List.of());
        }
        candidate.named = true;
        ProviderFacts merged = candidate.withWhatIsNew(file);
        List<Change> changes = candidate.providerId == null ? List.of() : Changes.ofProvider(candidate.facts, merged);
        candidate.facts = merged;
        candidate.changed |= !changes.isEmpty();
        numbered(candidate);
        return new Match(candidate.number, candidate.providerId, changes);
    }

    List<NamedProvider> named() {
        return candidates.stream().filter(candidate -> candidate.named).map(Candidate::toNamed).toList();
    }

    private @Nullable Candidate find(ProviderFacts file) {
        List<Candidate> named = byName.getOrDefault(ProviderFacts.keyOf(file.name()), List.of());
        if (file.kvk() == null) {
            return named.isEmpty() ? null : named.getFirst();
        }
        Candidate numbered = byKvk.get(file.kvk());
        return numbered != null ? numbered : named.stream().filter(candidate -> candidate.facts.kvk() == null).findFirst().orElse(null);
    }

    private Candidate add(Candidate candidate) {
        candidates.add(candidate);
        called(candidate.facts.name(), candidate);
        numbered(candidate);
        return candidate;
    }

    private void called(String name, Candidate candidate) {
        byName.computeIfAbsent(ProviderFacts.keyOf(name), key -> new ArrayList<>()).add(candidate);
    }

    private void numbered(Candidate candidate) {
        if (candidate.facts.kvk() != null) {
            byKvk.putIfAbsent(candidate.facts.kvk(), candidate);
        }
    }

    private static final class Candidate {
        private final int number;
        private final @Nullable UUID providerId;
        private final @Nullable Integer version;
        private final ProviderFacts known;
        private ProviderFacts facts;
        private boolean named;
        private boolean changed;

        Candidate(int number, @Nullable UUID providerId, @Nullable Integer version, ProviderFacts known, ProviderFacts facts,
                boolean named) {
            this.number = number;
            this.providerId = providerId;
            this.version = version;
            this.known = known;
            this.facts = facts;
            this.named = named;
        }

        /** Takes over what no earlier line of the file said. */
        ProviderFacts withWhatIsNew(ProviderFacts file) {
            return new ProviderFacts(facts.name(), chosen(known.kvk(), facts.kvk(), file.kvk()),
                    chosen(known.phone(), facts.phone(), file.phone()),
                    chosen(known.email(), facts.email(), file.email()), chosen(known.website(), facts.website(), file.website()),
                    facts.detailsWith(newDetails(file.details())));
        }

        /** What no earlier line of the file said; establishments always. */
        private Map<String, List<String>> newDetails(Map<String, List<String>> line) {
            Map<String, List<String>> fresh = new HashMap<>();
            line.forEach((field, values) -> {
                List<String> soFar = facts.details().get(field);
                boolean saidByEarlierLine = providerId == null ? soFar != null : !Objects.equals(known.details().get(field), soFar);
                if (!saidByEarlierLine || field.equals(ImportField.ESTABLISHMENTS.id())) {
                    fresh.put(field, values);
                }
            });
            return fresh;
        }

        private @Nullable String chosen(@Nullable String onList, @Nullable String soFar, @Nullable String line) {
            boolean saidByEarlierLine = providerId == null ? soFar != null : !Objects.equals(onList, soFar);
            return line == null || saidByEarlierLine ? soFar : line;
        }

        NamedProvider toNamed() {
            return new NamedProvider(number, providerId, version, facts.name(), facts.kvk(), facts.phone(), facts.email(), facts.website(),
                    facts.details(), changed);
        }
    }
}
