package nl.loodlijn.reference.domain;

/**
 * A region in which municipalities buy youth care together (jeugdregio).
 *
 * @param code JZ and two figures, as CBS writes it
 */
public record YouthRegion(String code, String name) {
}
