package nl.loodlijn.contract.domain;

import java.util.List;
import java.util.stream.Collectors;

/** A paragraph of a contract, with everything that it refers to in words. */
public sealed interface Paragraph {
    /** As one reads it, without its references. */
    String text();

    /** Sentences. */
    record Words(List<Run> runs) implements Paragraph {
        public Words {
            runs = List.copyOf(runs);
        }

        @Override
        public String text() {
            return runs.stream().map(Run::text).collect(Collectors.joining());
        }
    }

    /**
     * A table of terms.
     *
     * @param fact the fact that it tells
     * @param rows cells, as many in each row as there are headings
     */
    record Table(Fact fact, List<String> headings, List<List<String>> rows) implements Paragraph {
        public Table {
            headings = List.copyOf(headings);
            rows = rows.stream().map(List::copyOf).toList();
        }

        @Override
        public String text() {
            return String.join("\t", headings) + rows.stream().map(row -> "\n" + String.join("\t", row)).collect(Collectors.joining());
        }
    }
}
