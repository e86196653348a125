package nl.loodlijn.contract.agreement.domain;

/**
 * Work of a subcontractor to which nobody consented.
 *
 * @param category list and code of a care category, such as {@code jz020-45}
 * @param municipality code, such as {@code GM0361}
 */
public record Unconsented(String category, String municipality) {
}
