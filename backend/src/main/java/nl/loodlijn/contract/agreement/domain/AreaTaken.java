package nl.loodlijn.contract.agreement.domain;

import java.util.Optional;

/**
 * That somebody of a consortium that is a party delivers for another one which works where the agreement would take the first.
 *
 * @param consortium what the party is called
 * @param member who it is; empty for whoever may not know
 * @param other for which other one; empty for whoever may not know
 * @param places names of the municipalities
 */
public record AreaTaken(String consortium, Optional<String> member, Optional<String> other, String places) {
}
