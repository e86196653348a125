package nl.loodlijn.contract.consortium.domain;

import java.util.UUID;

/**
 * The share of a member in what a consortium divides in a year.
 *
 * @param basisPoints hundredths of a percent, 1 to 10,000
 */
public record Share(UUID member, int year, int basisPoints) {
}
