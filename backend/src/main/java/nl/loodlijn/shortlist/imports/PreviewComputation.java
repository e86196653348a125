package nl.loodlijn.shortlist.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.shortlist.imports.domain.Change;
import nl.loodlijn.shortlist.imports.domain.Changes;
import nl.loodlijn.shortlist.imports.domain.Gazetteer;
import nl.loodlijn.shortlist.imports.domain.ImportField;
import nl.loodlijn.shortlist.imports.domain.ImportMapping;
import nl.loodlijn.shortlist.imports.domain.LineProblem;
import nl.loodlijn.shortlist.imports.domain.LineReader;
import nl.loodlijn.shortlist.imports.domain.LineState;
import nl.loodlijn.shortlist.imports.domain.ListingFacts;
import nl.loodlijn.shortlist.imports.domain.ProviderFacts;
import nl.loodlijn.shortlist.imports.domain.ReadLine;

/** Works out what one file would do, some lines at a time and in their order. */
final class PreviewComputation {
    private static final Message STOPPED = Message.of(
            "Deze aanbieder staat als gestopt op uw lijst. De regel wordt wel verwerkt, maar staat niet in Vinden en niet op de openbare pagina.",
            "This provider is on your list as stopped. The line is processed, but is not found by searching and not on the public page.");

    private final ImportMapping mapping;
    private final LineReader reader;
    private final ProviderMatching providers;
    private final Map<String, String> formerNumbers;
    private final Set<UUID> stopped;

    /** @param formerNumbers numbers that organisations had, with the ones they have now */
    PreviewComputation(List<String> columns, ImportMapping mapping, Gazetteer gazetteer, List<KnownProvider> known,
            Map<String, String> formerNumbers, LocalDate today) {
        this.mapping = mapping;
        this.reader = new LineReader(columns, mapping, gazetteer, today);
        this.providers = new ProviderMatching(known);
        this.formerNumbers = formerNumbers;
        this.stopped = known.stream().filter(KnownProvider::hasStopped).map(KnownProvider::id).collect(Collectors.toSet());
    }

    /** A line as it was sent. */
    @Serdeable
    @Introspected
    record RawLine(int line, List<String> cells) {
    }

    /**
     * An offer that is on the list under an import key.
     *
     * @param frameworkSettled whether an agreement tells that the framework was signed or ended, so that a file has no say in it
     */
    @Serdeable
    @Introspected
    record KnownListing(UUID id, int version, String importKey, UUID providerId, String providerName, ListingColumns columns,
            boolean frameworkSettled) {
    }

    List<ReadLine> read(List<RawLine> lines) {
        return lines.stream().map(line -> reader.read(line.line(), line.cells())).toList();
    }

    List<PreviewedLine> compare(List<ReadLine> lines, Map<String, KnownListing> known) {
        return lines.stream().map(line -> compare(line, known.get(line.importKey()))).toList();
    }

    List<NamedProvider> providers() {
        return providers.named();
    }

    private PreviewedLine compare(ReadLine line, @Nullable KnownListing known) {
        if (line.hasErrors()) {
            return previewed(line, LineState.ERROR, null, known, line.listing(), List.of());
        }
        List<LineProblem> warnings = new ArrayList<>();
        ProviderMatching.Match provider = providers.match(withNumberOfNow(line.provider(), warnings));
        if (provider.providerId() != null && stopped.contains(provider.providerId())) {
            warnings.add(new LineProblem("", "provider-stopped", LineProblem.Severity.WARNING, STOPPED));
        }
        return compare(line.with(warnings), known, provider);
    }

    private ProviderFacts withNumberOfNow(ProviderFacts file, List<LineProblem> warnings) {
        String now = file.kvk() == null ? null : formerNumbers.get(file.kvk());
        if (now == null) {
            return file;
        }
        warnings.add(new LineProblem("", "former-number", LineProblem.Severity.WARNING,
                Message.of("KvK-nummer " + file.kvk() + " is het oude nummer; het is nu " + now + ". Dat nummer blijft staan.",
                        "KvK number " + file.kvk() + " is the old number; it is " + now + " now. That number stays.")));
        return file.withKvk(now);
    }

    private PreviewedLine compare(ReadLine line, @Nullable KnownListing known, ProviderMatching.Match provider) {
        if (known == null) {
            return previewed(line, LineState.NEW, provider.number(), null, line.listing(), provider.changes());
        }
        List<Change> changes = new ArrayList<>(provider.changes());
        if (!known.providerId().equals(provider.providerId())) {
            changes.add(new Change(ImportField.PROVIDER_NAME.id(), known.providerName(), line.provider().name()));
        }
        ListingFacts now = known.columns().facts();
        ListingFacts file = known.frameworkSettled() ? line.listing().withFramework(now.offer().frameworkSigned()) : line.listing();
        Changes.Result result = Changes.between(now, file, mapping);
        changes.addAll(result.changes());
        return previewed(line, changes.isEmpty() ? LineState.UNCHANGED : LineState.CHANGED, provider.number(), known, result.listing(),
                changes);
    }

    private static PreviewedLine previewed(ReadLine line, LineState state, @Nullable Integer provider, @Nullable KnownListing known,
            ListingFacts listing, List<Change> changes) {
        return new PreviewedLine(line.line(), state.name(), line.hasWarnings(), provider, line.provider().name(), line.importKey(),
                known == null ? null : known.id(), known == null ? null : known.version(), ListingColumns.of(listing),
                line.problems().stream().map(PreviewComputation::problem).toList(),
                changes.stream().map(change -> new ImportLine.Difference(change.field(), change.before(), change.after())).toList(),
                line.unknownPlaces());
    }

    private static PreviewedLine.Problem problem(LineProblem problem) {
        return new PreviewedLine.Problem(problem.column(), problem.code(), problem.severity().name(), problem.detail().dutch(),
                problem.detail().english());
    }
}
