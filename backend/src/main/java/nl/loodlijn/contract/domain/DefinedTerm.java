package nl.loodlijn.contract.domain;

/**
 * A word that means the same throughout a contract (begrip).
 *
 * @param key as the code of an article; unique within a version
 * @param term as it reads in a sentence
 * @param definition with the same markup as a text, but without slots
 */
public record DefinedTerm(String key, String term, String definition) {
}
