package nl.loodlijn.contract.agreement;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import nl.loodlijn.contract.agreement.domain.AgreementTerms;
import nl.loodlijn.contract.agreement.domain.Broken;
import nl.loodlijn.contract.agreement.domain.Purpose;
import nl.loodlijn.contract.domain.Fact;
import nl.loodlijn.contract.domain.Filling;
import nl.loodlijn.contract.model.PublishedModel;

/**
 * A version with its text and everything that is wrong with it.
 *
 * @param facts the terms in words, as the text has them
 * @param framework title of the agreement that it falls under
 * @param broken rules that it does not keep to; empty when it can be offered
 * @param brokenInForce rules that still keep it from coming in force
 */
public record ContractInMaking(Purpose purpose, AgreementTerms terms, PublishedModel model, Filling filling, Map<Fact, String> facts,
        Optional<String> framework, List<Broken> broken, List<Broken> brokenInForce) {
    public ContractInMaking {
        facts = Map.copyOf(facts);
        broken = List.copyOf(broken);
        brokenInForce = List.copyOf(brokenInForce);
    }
}
