package nl.loodlijn.contract.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.contract.consortium.MemberRow;
import nl.loodlijn.contract.consortium.domain.MemberRole;
import nl.loodlijn.contract.register.TableFile.Heading;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.shortlist.CodeLabels;
import nl.loodlijn.shortlist.ReadCodeLabels;

import reactor.core.publisher.Mono;

/** What the register gives along as files. */
@Singleton
final class RegisterFiles {
    private static final Message SOURCE = Message.of("Regeling Jeugdwet, artikel 8g (vanaf 1 januari 2026)",
            "Regeling Jeugdwet, article 8g (from 1 January 2026)");
    private static final Heading HEAD = Heading.of("Hoofdaannemer", "Head contractor", 36);
    private static final Heading HEAD_KVK = Heading.of("KvK hoofdaannemer", "KvK of the head contractor", 12);
    private static final Heading SUB = Heading.of("Onderaannemer", "Subcontractor", 36);
    private static final Heading SUB_KVK = Heading.of("KvK onderaannemer", "KvK of the subcontractor", 12);
    private static final Heading ALONE = Heading.of("Zzp zonder personeel", "Self-employed without staff", 10);
    private static final Heading CATEGORIES = Heading.of("Productcategorieën", "Product categories", 40);
    private static final Heading BASIS = Heading.of("Grondslag", "Legal basis", 40);

    private final ReadCodeLabels labels;

    RegisterFiles(ReadCodeLabels labels) {
        this.labels = labels;
    }

    Mono<TableFile> relations(List<RelationRow> rows, List<MemberRow> members, Locale language) {
        List<Heading> headings = List.of(HEAD, HEAD_KVK, SUB, SUB_KVK, ALONE, CATEGORIES, Heading.of("Gemeenten", "Municipalities", 30),
                Heading.of("Mag werken in", "May work in", 30), Heading.of("Vanaf", "From", 12), Heading.of("Tot en met", "Until", 12),
                Heading.of("Stand", "State", 20), Heading.of("Toestemming", "Consent", 24),
                Heading.of("Overeenkomst", "Agreement", 36), Heading.of("Modelcontract", "Model contract", 36),
                Heading.of("Versie van het model", "Version of the model", 10),
                Heading.of("Leden van de hoofdaannemer", "Members of the head contractor", 40),
                Heading.of("Leden van de onderaannemer", "Members of the subcontractor", 40));
        Map<UUID, String> theirs = members.stream().collect(Collectors.groupingBy(MemberRow::consortiumId,
                Collectors.mapping(row -> member(row, language), Collectors.joining(", "))));
        return labels.now().map(known -> new TableFile(Message.of("Wie werkt voor wie", "Who works for whom"), headings,
                rows.stream().map(row -> cells(row.headName(), row.headKvk(), row.subName(), row.subKvk(),
                        yesOrNo(row.selfEmployed(), language), categories(row.categories(), known, language),
                        String.join(", ", known.municipalities(row.municipalityCodes())),
                        String.join(", ", known.municipalities(row.workingCodes())), row.worksFrom(), row.endsOn(),
                        row.phase().label().in(language), row.consent().label().in(language), row.agreementTitle(), row.modelName(),
                        row.modelNumber(), theirs.get(row.headId()), row.subId() == null ? null : theirs.get(row.subId()))).toList()));
    }

    Mono<TableFile> subcontractors(List<DeliveryRow> rows, Quarter quarter, Locale language) {
        List<Heading> headings = List.of(Heading.of("Kwartaal", "Quarter", 10), HEAD, HEAD_KVK, SUB, SUB_KVK, ALONE, CATEGORIES,
                Heading.of("Via (coöperatie of consortium)", "By way of (cooperative or consortium)", 36),
                Heading.of("Eerste dag", "First day", 12), Heading.of("Laatste dag", "Last day", 12), BASIS);
        return labels.now().map(known -> new TableFile(Message.of("Onderaannemers " + quarter, "Subcontractors " + quarter), headings,
                rows.stream().map(row -> cells(quarter.toString(), row.headName(), row.headKvk(), row.subName(), row.subKvk(),
                        row.selfEmployed() == null ? null : yesOrNo(row.selfEmployed(), language),
                        categories(row.categories(), known, language), row.via(), row.firstDay(),
                        row.lastDay(), SOURCE.in(language))).toList()));
    }

    Mono<TableFile> contracted(List<ContractedRow> rows, Locale language) {
        List<Heading> headings = List.of(Heading.of("Aanbieder", "Provider", 36), Heading.of("KvK-nummer", "KvK number", 12),
                Heading.of("Hulpvormen", "Forms of help", 40), Heading.of("Raamovereenkomst getekend", "Framework agreement signed", 14),
                Heading.of("Hoofdaannemer", "Head contractor", 14), BASIS);
        return labels.now().map(known -> new TableFile(Message.of("Gecontracteerde aanbieders", "Contracted providers"), headings,
                rows.stream().map(row -> cells(row.name(), row.kvk(),
                        row.helpForms().stream().map(code -> known.helpForm(code, language)).collect(Collectors.joining(", ")),
                        yesOrNo(row.framework(), language), yesOrNo(row.head(), language), SOURCE.in(language))).toList()));
    }

    private static String categories(List<String> codes, CodeLabels known, Locale language) {
        return codes.stream().map(code -> code + " " + known.category(code, language)).collect(Collectors.joining(", "));
    }

    private static String member(MemberRow row, Locale language) {
        return row.memberName() + " (" + row.memberKvk() + ", "
                + row.roles().stream().map(role -> MemberRole.valueOf(role).label().in(language)).collect(Collectors.joining(", ")) + ")";
    }

    private static String yesOrNo(boolean yes, Locale language) {
        return (yes ? Message.of("ja", "yes") : Message.of("nee", "no")).in(language);
    }

    private static List<@Nullable Object> cells(@Nullable Object... cells) {
        return new ArrayList<>(Arrays.asList(cells));
    }
}
