package nl.loodlijn.contract.domain;

import java.util.List;

/** A defined term as it reads in a contract. */
public record TermText(String key, String term, List<Paragraph> definition) {
    public TermText {
        definition = List.copyOf(definition);
    }
}
