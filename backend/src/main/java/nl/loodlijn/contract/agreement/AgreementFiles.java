package nl.loodlijn.contract.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.contract.domain.AgreementKind;
import nl.loodlijn.contract.register.TableFile;
import nl.loodlijn.contract.register.TableFile.Heading;
import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.problem.Message;

/** The list of agreements as a file. */
@Singleton
final class AgreementFiles {
    private static final List<Heading> HEADINGS = List.of(Heading.of("Overeenkomst", "Agreement", 40), Heading.of("Soort", "Kind", 32),
            Heading.of("Regio", "Region", 28), Heading.of("Hoofdaannemer", "Head contractor", 36),
            Heading.of("Onderaannemer", "Subcontractor", 36), Heading.of("Stand", "State", 24), Heading.of("Vanaf", "From", 12),
            Heading.of("Tot en met", "Until", 12), Heading.of("Afwijkingen van het model", "Departures from the model", 12),
            Heading.of("Wacht op uw handtekening", "Waits for your signature", 12), Heading.of("Laatst gewijzigd", "Last changed", 12));

    TableFile agreements(List<ListedRow> rows, Locale language) {
        return new TableFile(Message.of("Overeenkomsten", "Agreements"), HEADINGS,
                rows.stream().map(row -> cells(row.title(), kind(row.kind()).in(language),
                        row.kind() == AgreementKind.HEAD_SUB ? "" : row.regionName(),
                        row.headName(), row.subName(), row.state().label().in(language), row.startsOn(), row.endsOn(), row.deviations(),
                        (row.waits() ? Message.of("ja", "yes") : Message.of("nee", "no")).in(language),
                        LocalDate.ofInstant(row.changedAt(), Netherlands.ZONE))).toList());
    }

    private static Message kind(AgreementKind kind) {
        return switch (kind) {
            case REGION_HEAD -> Message.of(kind.dutch(), "Agreement between region and head contractor");
            case REGION_SUB -> Message.of(kind.dutch(), "Framework agreement between region and subcontractor");
            case HEAD_SUB -> Message.of(kind.dutch(), "Agreement between head contractor and subcontractor");
        };
    }

    private static List<@Nullable Object> cells(@Nullable Object... cells) {
        return new ArrayList<>(Arrays.asList(cells));
    }
}
