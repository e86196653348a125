package nl.loodlijn.admission.domain;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a provider answers to a criterion. Which parts count depends on the {@link EvidenceKind}.
 *
 * @param code of the criterion
 * @param notApplicable the provider says that it does not hold for it, and explains why
 * @param explanation at most 2,000 characters; may be empty
 * @param number for {@link EvidenceKind#REGISTER_NUMBER}
 * @param declaredBy name of the person who declares, for {@link EvidenceKind#DECLARATION}
 * @param declaredOn the day of the declaration
 * @param page address, for {@link EvidenceKind#WEB_PAGE}
 * @param canShow for {@link EvidenceKind#SHOWN}: the provider has it and shows it to an assessor
 * @param issuedOn the date on what is shown
 * @param files for {@link EvidenceKind#DOCUMENT}
 */
public record ApplicationAnswer(String code, boolean notApplicable, String explanation, String number, String declaredBy,
        @Nullable LocalDate declaredOn, String page, boolean canShow, @Nullable LocalDate issuedOn, List<EvidenceFile> files) {
    public static final int LONGEST_EXPLANATION = 2000;

    public ApplicationAnswer {
        files = List.copyOf(files);
    }

    /** Nothing answered yet. */
    public static ApplicationAnswer none(String code) {
        return new ApplicationAnswer(code, false, "", "", "", null, "", false, null, List.of());
    }
}
