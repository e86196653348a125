package nl.loodlijn.contract.declaration;

import java.util.List;
import java.util.Optional;

import nl.loodlijn.contract.agreement.domain.Broken;
import nl.loodlijn.contract.declaration.domain.DeclarationState;

/**
 * A declaration with its versions, the oldest first, as far as the acting party may see them.
 *
 * @param lines of all versions
 * @param ofOther what the other party of the agreement stated for the month; for the region only
 * @param basis what can be declared
 * @param broken what keeps the draft from being sent, or for the region what was sent from being approved
 */
public record WholeDeclaration(DeclarationRow row, List<DeclarationVersionRow> versions, List<DeclarationLineRow> lines,
        List<DeclarationLineRow> ofOther, DeclarationBasis basis, List<Broken> broken) {
    public WholeDeclaration {
        versions = List.copyOf(versions);
        lines = List.copyOf(lines);
        ofOther = List.copyOf(ofOther);
        broken = List.copyOf(broken);
    }

    public List<DeclarationLineRow> linesOf(DeclarationVersionRow version) {
        return lines.stream().filter(line -> line.inVersion() == version.number()).toList();
    }

    Optional<DeclarationVersionRow> in(DeclarationState state) {
        return versions.stream().filter(version -> version.state() == state).findFirst();
    }
}
