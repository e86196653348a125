package nl.loodlijn.contract.domain;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What the text takes from the terms of the agreement ({@code {feit:NAME}}), so that the text and what is checked cannot differ. */
public enum Fact {
    REGION("naam van de regio"),
    HEAD_NAME("naam van de hoofdaannemer", AgreementKind.REGION_HEAD, AgreementKind.HEAD_SUB),
    HEAD_KVK("KvK-nummer van de hoofdaannemer", AgreementKind.REGION_HEAD, AgreementKind.HEAD_SUB),
    HEAD_AGB("AGB-code van de hoofdaannemer", AgreementKind.REGION_HEAD, AgreementKind.HEAD_SUB),
    SUB_NAME("naam van de onderaannemer", AgreementKind.REGION_SUB, AgreementKind.HEAD_SUB),
    SUB_KVK("KvK-nummer van de onderaannemer", AgreementKind.REGION_SUB, AgreementKind.HEAD_SUB),
    SUB_AGB("AGB-code van de onderaannemer", AgreementKind.REGION_SUB, AgreementKind.HEAD_SUB),
    STARTS_ON("ingangsdatum"),
    ENDS_ON("einddatum"),
    NOTICE_MONTHS("opzegtermijn"),
    VARIANT("uitvoeringsvariant"),
    CATEGORIES("productcategorieën"),
    MUNICIPALITIES("gemeenten"),
    TARGET_GROUPS("doelgroepen"),
    /** The price form: a sentence, or a table of products. */
    PRICE("prijs"),
    FEE("opslag", AgreementKind.HEAD_SUB),
    FEE_MAXIMUM("hoogste opslag"),
    EARMARK("geoormerkt deel"),
    /** Title and date of the agreement that this one falls under. */
    FRAMEWORK("raamovereenkomst", AgreementKind.HEAD_SUB),
    /** Version of the Standaard Administratie Protocol. */
    PROTOCOL("versie van het Standaard Administratie Protocol"),
    /** Who does what: a table. */
    RESPONSIBILITIES("verdeling van verantwoordelijkheden", AgreementKind.HEAD_SUB);

    private final String label;
    private final Set<AgreementKind> kinds;

    Fact(String label, AgreementKind... kinds) {
        this.label = label;
        this.kinds = kinds.length == 0 ? EnumSet.allOf(AgreementKind.class) : EnumSet.copyOf(Arrays.asList(kinds));
    }

    /** In Dutch; stands between square brackets while the fact is not known. */
    public String label() {
        return label;
    }

    /** Whether agreements of this kind have it. */
    public boolean isOf(AgreementKind kind) {
        return kinds.contains(kind);
    }

    static Optional<Fact> named(String name) {
        return Arrays.stream(values()).filter(fact -> fact.name().equals(name)).findFirst();
    }
}
