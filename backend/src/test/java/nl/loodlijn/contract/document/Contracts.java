package nl.loodlijn.contract.document;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import io.micronaut.json.JsonMapper;

import nl.loodlijn.contract.domain.AgreementKind;
import nl.loodlijn.contract.domain.Article;
import nl.loodlijn.contract.domain.ArticleState;
import nl.loodlijn.contract.domain.ContractParty;
import nl.loodlijn.contract.domain.DefinedTerm;
import nl.loodlijn.contract.domain.Deviation;
import nl.loodlijn.contract.domain.Fact;
import nl.loodlijn.contract.domain.Filling;
import nl.loodlijn.contract.domain.ModelText;
import nl.loodlijn.contract.domain.Part;
import nl.loodlijn.contract.domain.Slot;
import nl.loodlijn.contract.domain.SlotValue;
import nl.loodlijn.contract.domain.TextOption;
import nl.loodlijn.contract.domain.Variant;

/** A contract between two invented providers, and its documents. */
final class Contracts {
    static final ContractDocuments DOCUMENTS = new ContractDocuments(JsonMapper.createDefault());
    static final String TITLE = "Jeugdhulp Duinrand en Praktijk Zeewind";

    private Contracts() {
    }

    static ContractHead head(String title) {
        return new ContractHead(UUID.fromString("019a0000-0000-7000-8000-000000000001"), 1, title, AgreementKind.HEAD_SUB, Variant.EFFORT,
                Instant.parse("2026-11-20T09:15:30.123Z"), LocalDate.of(2027, 1, 1), LocalDate.of(2028, 12, 31),
                List.of(new ContractHead.PartyInContract(ContractParty.HEAD, "Stichting Duinrand Jeugdhulp", "01234567", "30301234"),
                        new ContractHead.PartyInContract(ContractParty.SUB, "Praktijk Zeewind", "07654321", null)),
                new ContractHead.ModelInContract(UUID.fromString("019a0000-0000-7000-8000-000000000002"), "Voorbeeld inspanningsgericht",
                        3),
                "Raamovereenkomst Jeugdhulp 2026 van 1 juli 2026", null);
    }

    static ModelText model() {
        return new ModelText(List.of(
                new Article("opslag", Part.GENERAL, ArticleState.FILL, false, "Opslag van de hoofdaannemer",
                        List.of(new TextOption("tekst", "",
                                "De hoofdaannemer houdt hooguit {veld:hoogte} als {begrip:opslag}.\n\nDit is de prijs. {feit:PRICE}")),
                        List.of(new Slot.Percentage("hoogte", "Hoogste opslag", BigDecimal.ZERO, BigDecimal.TEN)), "", ""),
                new Article("bibob", Part.GENERAL, ArticleState.LOCKED, true, "Bibob",
                        List.of(new TextOption("tekst", "", "De wet Bibob geldt.")), List.of(), "", ""),
                new Article("betaling", Part.INDIVIDUAL, ArticleState.LOCKED, false, "Betaling",
                        List.of(new TextOption("tekst", "", "Binnen 30 dagen, zie {artikel:opslag} en {artikel:bibob}.")), List.of(), "",
                        ""),
                new Article("geheim", Part.FIXED, ArticleState.LOCKED, false, "Geheimhouding",
                        List.of(new TextOption("tekst", "", "Wat <b>vertrouwelijk</b> is & blijft, deelt niemand.")), List.of(), "", "")),
                List.of(new DefinedTerm("opslag", "Opslag", "Wat de hoofdaannemer houdt van wat de regio betaalt.")));
    }

    static Filling filling() {
        return new Filling(Map.of(), Set.of("bibob"), Map.of("hoogte", new SlotValue.Percentage(new BigDecimal("6.6"))),
                Map.of(Fact.PRICE, "Product\tEenheid\tPrijs\n45A12 Ambulant\tuur\t€ 81,20\n54001 Jeugd-ggz\tuur\t€ 104,65"),
                List.of(new Deviation("betaling", "Binnen 14 dagen, omdat {artikel:geheim} er niet over gaat.", "Zo gaat het al jaren.")));
    }

    static CanonicalContract contract() {
        return DOCUMENTS.canonical(head(TITLE), model(), filling(), null);
    }

    /** A contract of many articles that each say this. */
    static CanonicalContract contract(int articles, String text) {
        List<Article> many = new ArrayList<>(IntStream.range(0, articles)
                .mapToObj(i -> new Article("artikel-" + i, Part.values()[i * 3 / articles], ArticleState.LOCKED, false, "Onderwerp " + i,
                        List.of(new TextOption("tekst", "", text)), List.of(), "", ""))
                .toList());
        return DOCUMENTS.canonical(head(TITLE), new ModelText(many, List.of()), Filling.EMPTY, null);
    }

    static List<ContractSignature> signatures(CanonicalContract contract) {
        return List.of(
                new ContractSignature(ContractParty.HEAD, "Stichting Duinrand Jeugdhulp", "Esther Groen",
                        Instant.parse("2026-11-21T10:00:00Z"), "wachtwoord en tweede factor", contract.sha256()),
                new ContractSignature(ContractParty.SUB, "Praktijk Zeewind", "Yusuf Kaya", Instant.parse("2026-11-22T08:30:15.5Z"),
                        "wachtwoord", contract.sha256()));
    }
}
