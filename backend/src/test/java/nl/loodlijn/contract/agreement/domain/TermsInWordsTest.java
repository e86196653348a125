package nl.loodlijn.contract.agreement.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import nl.loodlijn.contract.domain.AgreementKind;
import nl.loodlijn.contract.domain.ContractParty;
import nl.loodlijn.contract.domain.Fact;
import nl.loodlijn.contract.domain.Variant;

class TermsInWordsTest {
    @Test
    void the_text_says_what_the_terms_say() {
        AgreementTerms terms = new AgreementTerms(List.of("jz020-45", "jz020-50"), List.of("GM0361"), List.of(), LocalDate.of(2027, 3, 1),
                LocalDate.of(2028, 12, 31), 6,
                new PriceForm.UnitPrice(List.of(new PriceLine("jz020-45", PriceUnit.HOUR, new BigDecimal("12.50"), 9_050))),
                new Fee.Percentage(new BigDecimal("7.50")), null, List.of(), List.of(new Earmark(Earmark.Goal.PREVENTION, BigDecimal.TEN)),
                null, "3.0", List.of(new Responsibility(Responsibility.Task.INTAKE, ContractParty.SUB)), "");

        Map<Fact, String> facts = facts(AgreementKind.HEAD_SUB, terms);

        assertThat(facts).containsEntry(Fact.REGION, "Regio Noord").containsEntry(Fact.HEAD_NAME, "Duinrand")
                .containsEntry(Fact.HEAD_KVK, "12345678").containsEntry(Fact.SUB_NAME, "Zeewind").doesNotContainKey(Fact.SUB_KVK)
                .containsEntry(Fact.SUB_AGB, "94001234").containsEntry(Fact.MUNICIPALITIES, "GM0361")
                .containsEntry(Fact.STARTS_ON, "1 maart 2027").containsEntry(Fact.NOTICE_MONTHS, "6 maanden")
                .containsEntry(Fact.CATEGORIES, "naam van jz020-45 en naam van jz020-50")
                .containsEntry(Fact.TARGET_GROUPS, "alle doelgroepen")
                .containsEntry(Fact.PRICE, "product\teenheid\taantal\tprijs per eenheid\njz020-45\tuur\t12,5\t€ 90,50")
                .containsEntry(Fact.FEE, "7,5% van wat de hoofdaannemer ontvangt")
                .containsEntry(Fact.FEE_MAXIMUM, "10% van wat de hoofdaannemer ontvangt")
                .containsEntry(Fact.EARMARK, "10% voor preventie")
                .containsEntry(Fact.RESPONSIBILITIES, "taak\tverantwoordelijk\nintake\tde onderaannemer");
    }

    @Test
    void what_an_agreement_of_its_kind_does_not_have_is_not_said() {
        assertThat(facts(AgreementKind.REGION_SUB, AgreementTerms.EMPTY)).doesNotContainKeys(Fact.FEE, Fact.HEAD_NAME, Fact.FRAMEWORK,
                Fact.STARTS_ON, Fact.PRICE);
    }

    private static Map<Fact, String> facts(AgreementKind kind, AgreementTerms terms) {
        return new TermsInWords(kind, Variant.EFFORT, "Regio Noord", Optional.of(new TermsInWords.Named("Duinrand", "12345678", "")),
                Optional.of(new TermsInWords.Named("Zeewind", "", "94001234")), Optional.of("Raamovereenkomst 2027"),
                Optional.of(new FeeMaximum.Percentage(BigDecimal.TEN)),
                Map.of("jz020-45", "naam van jz020-45", "jz020-50", "naam van jz020-50")).of(terms);
    }
}
