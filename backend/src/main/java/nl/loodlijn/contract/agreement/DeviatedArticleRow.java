package nl.loodlijn.contract.agreement;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * An article from which agreements depart.
 *
 * @param numbered its number in the contract, such as 1.5
 * @param agreements how many depart from it
 */
@MappedEntity
public record DeviatedArticleRow(@Id String articleCode, String heading, String numbered, long agreements) {
}
