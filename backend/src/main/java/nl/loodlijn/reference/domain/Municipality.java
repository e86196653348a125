package nl.loodlijn.reference.domain;

/**
 * A municipality (gemeente).
 *
 * @param code GM and four figures, as CBS writes it
 * @param regionCode code of its youth region: JZ and two figures
 */
public record Municipality(String code, String name, String province, String regionCode) {
}
