package nl.loodlijn.shortlist.imports.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import nl.loodlijn.platform.problem.Message;

/** Reads the lines of one file, in their order, as its mapping says. Not for use by several threads. */
public final class LineReader {
    private final List<String> columns;
    private final Map<Integer, MappedColumn> mappedAt = new HashMap<>();
    private final List<Integer> identityAt;
    private final Gazetteer gazetteer;
    private final LocalDate today;
    private final ImportKeys keys = new ImportKeys();
    private final Map<String, ProviderFacts> providers = new HashMap<>();

    /** @param mapping without faults for these columns */
    public LineReader(List<String> columns, ImportMapping mapping, Gazetteer gazetteer, LocalDate today) {
        this.columns = columns;
        mapping.columns().forEach(mapped -> mappedAt.put(columns.indexOf(mapped.column()), mapped));
        this.identityAt = mapping.identity().stream().map(columns::indexOf).sorted(Comparator.comparing(this::identityName)).toList();
        this.gazetteer = gazetteer;
        this.today = today;
    }

    /** The order of identity columns follows their meaning, so that moving or renaming a column changes no key. */
    private String identityName(int column) {
        MappedColumn mapped = mappedAt.get(column);
        return mapped == null || mapped.field() == ImportField.IGNORE ? "~" + columns.get(column) : mapped.field().id();
    }

    public ReadLine read(int line, List<String> cells) {
        LineProblems problems = new LineProblems();
        EnumMap<ImportField, String> texts = new EnumMap<>(ImportField.class);
        for (int i = 0; i < Math.max(columns.size(), cells.size()); i++) {
            String cell = i < cells.size() ? cells.get(i).strip() : "";
            MappedColumn mapped = mappedAt.get(i);
            if (mapped == null || mapped.field() == ImportField.IGNORE) {
                checkUnmapped(i, cell, problems);
            } else if (CellCheck.passes(mapped, cell, problems)) {
                texts.put(mapped.field(), cell);
            }
        }
        checkWidth(cells, problems);
        LineFacts facts = new LineFacts(texts, mappedAt.values(), gazetteer, today, problems);
        ProviderFacts provider = facts.provider();
        Places places = facts.places();
        ListingFacts listing = facts.listing(places);
        checkProvider(provider, facts, problems);
        List<String> identity = identityAt.stream().map(i -> i < cells.size() ? cells.get(i) : "").toList();
        return new ReadLine(line, keys.next(identity), provider, listing, problems.all(), places.unknown());
    }

    private void checkUnmapped(int column, String cell, LineProblems problems) {
        if (NoCitizenServiceNumber.isBrokenBy(cell)) {
            String name = column < columns.size() ? columns.get(column) : "";
            problems.error(name, NoCitizenServiceNumber.CODE, NoCitizenServiceNumber.DETAIL);
        }
    }

    private void checkWidth(List<String> cells, LineProblems problems) {
        if (cells.size() > columns.size()) {
            problems.error("", "too-many-cells",
                    Message.of("Deze regel heeft meer cellen dan de kopregel. Ontbreken er aanhalingstekens om een tekst?",
                            "This line has more cells than the header. Are quotation marks missing around a text?"));
        } else if (cells.size() < columns.size()) {
            problems.warning("", "too-few-cells", Message.of("Deze regel heeft minder cellen dan de kopregel; wat ontbreekt is leeg.",
                    "This line has fewer cells than the header; what is missing is empty."));
        }
    }

    /** One provider has one set of contact details: the first line that says something wins, and a line that differs says so. */
    private void checkProvider(ProviderFacts provider, LineFacts facts, LineProblems problems) {
        ProviderFacts first = providers.putIfAbsent(provider.key(), provider);
        if (first != null && differs(first, provider)) {
            problems.warning(facts.columnOf(ImportField.PROVIDER_NAME), "provider-differs",
                    Message.of("Een eerdere regel zegt iets anders over deze aanbieder. De eerste telt.",
                            "An earlier line says something else about this provider. The first counts."));
        }
    }

    private static boolean differs(ProviderFacts first, ProviderFacts other) {
        List<String[]> pairs = new ArrayList<>();
        pairs.add(new String[]{ProviderFacts.keyOf(first.name()), ProviderFacts.keyOf(other.name())});
        addPair(pairs, first.phone(), other.phone());
        addPair(pairs, first.email(), other.email());
        addPair(pairs, first.website(), other.website());
        first.details().forEach((field, values) -> addPair(pairs, String.join("|", values),
                other.details().containsKey(field) && !field.equals(ImportField.ESTABLISHMENTS.id())
                        ? String.join("|", other.details().get(field))
                        : null));
        return pairs.stream().anyMatch(pair -> !pair[0].equals(pair[1]));
    }

    private static void addPair(List<String[]> pairs, @org.jspecify.annotations.Nullable String first,
            @org.jspecify.annotations.Nullable String other) {
        if (first != null && other != null) {
            pairs.add(new String[]{first, other});
        }
    }
}
