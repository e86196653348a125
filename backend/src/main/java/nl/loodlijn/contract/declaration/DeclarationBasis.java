package nl.loodlijn.contract.declaration;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import nl.loodlijn.contract.declaration.domain.DeclaredPart;
import nl.loodlijn.contract.declaration.domain.OwnPart;
import nl.loodlijn.contract.domain.AgreementKind;

/**
 * What a party can declare under an agreement.
 *
 * @param firstDay on which the agreement is in force
 * @param lastDay on which it is in force
 * @param categories product categories as list and code
 * @param municipalities codes such as GM0361
 */
public record DeclarationBasis(UUID agreementId, String title, AgreementKind kind, DeclaredPart part, LocalDate firstDay, LocalDate lastDay,
        List<String> categories, List<String> municipalities, OwnPart own) {
    public DeclarationBasis {
        categories = List.copyOf(categories);
        municipalities = List.copyOf(municipalities);
    }
}
