package nl.loodlijn.contract.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.contract.consent.CandidateRow;
import nl.loodlijn.contract.consent.ConsentRow;
import nl.loodlijn.contract.consent.HappenedRow;
import nl.loodlijn.contract.consent.QuestionRow;
import nl.loodlijn.contract.consent.ReadSubcontractings;
import nl.loodlijn.contract.consent.SubcontractingRow;
import nl.loodlijn.contract.consent.WholeSubcontracting;
import nl.loodlijn.contract.consent.domain.ConsentState;
import nl.loodlijn.contract.consent.domain.RelationState;
import nl.loodlijn.platform.problem.EditedVersion;
import nl.loodlijn.shortlist.CodeLabels;

/** What callers see of subcontractors. */
final class SubcontractingViews {
    private SubcontractingViews() {
    }

    /** A code and what it is called. */
    @Serdeable
    @Introspected
    record LabelledCode(String value, String label) {
        static List<LabelledCode> categories(List<String> codes, CodeLabels labels, Locale language) {
            return codes.stream().map(code -> new LabelledCode(code, labels.category(code, language))).toList();
        }

        static List<LabelledCode> municipalities(List<String> codes, CodeLabels labels) {
            return codes.stream().map(code -> new LabelledCode(code, labels.municipality(code))).toList();
        }
    }

    /** What the acting party can do now. */
    enum SubcontractingStep {
        ASK,
        DECIDE,
        ANSWER,
        MOVE_START,
        WITHDRAW,
        END,
        /** Take back a consent that was given. */
        REVOKE
    }

    /**
     * A subcontractor in a list.
     *
     * @param admitted whether the region had admitted it on the day of the report
     */
    @Serdeable
    @Introspected
    record ListedSubcontracting(UUID id, String headName, String subName, String kvkNumber, boolean selfEmployed, boolean admitted,
            List<LabelledCode> municipalities, LocalDate startsOn, @Nullable LocalDate endsOn, RelationState state, Instant reportedAt) {
        static ListedSubcontracting of(SubcontractingRow row, CodeLabels labels) {
            return new ListedSubcontracting(row.id(), row.headName(), row.subName(), row.subKvk(), row.selfEmployed(), row.admitted(),
                    LabelledCode.municipalities(row.municipalityCodes(), labels), row.startsOn(), row.endsOn(), row.state(),
                    row.reportedAt());
        }
    }

    /** @param next cursor of the next page; absent on the last */
    @Serdeable
    @Introspected
    record SubcontractingPage(List<ListedSubcontracting> items, @Nullable String next) {
    }

    /**
     * What is asked of the region or of a municipality.
     *
     * @param place code of the municipality; regio for all municipalities, by the region
     * @param municipality its name; absent for all of them
     * @param byRegion whether the region decides; otherwise the municipality
     * @param mine whether the acting party decides
     * @param dueOn last day on which the answer is in time; absent while a question waits and after the answer
     * @param onTime whether the answer was; absent before it
     * @param revokedOn when it was taken back; absent while it was not
     * @param lastDay of the work under a consent that was taken back
     */
    @Serdeable
    @Introspected
    record AskedConsent(String place, @Nullable String municipality, boolean byRegion, boolean mine, ConsentState state, LocalDate askedOn,
            @Nullable LocalDate dueOn, @Nullable String reason, @Nullable LocalDate decidedOn, @Nullable String decidedBy,
            @Nullable Boolean onTime, @Nullable LocalDate revokedOn, @Nullable LocalDate lastDay, @Nullable String revokedWhy) {
        static AskedConsent of(ConsentRow row) {
            return new AskedConsent(row.municipalityCode().isEmpty() ? ReadSubcontractings.FOR_ALL : row.municipalityCode(),
                    row.municipalityName(), row.byRegion(), row.mine(), row.state(), row.askedOn(), row.dueOn(), row.reason(),
                    row.decidedOn(), row.decidedByName(), row.onTime(), row.revokedOn(), row.lastDay(), row.revokedWhy());
        }
    }

    /**
     * A question of who decides.
     *
     * @param place as in {@link AskedConsent}
     * @param answer absent while it waits
     */
    @Serdeable
    @Introspected
    record AskedQuestion(UUID id, String place, String question, Instant askedAt, @Nullable String askedBy, @Nullable String answer,
            @Nullable Instant answeredAt, @Nullable String answeredBy) {
        static AskedQuestion of(QuestionRow row) {
            return new AskedQuestion(row.id(), row.municipalityCode().isEmpty() ? ReadSubcontractings.FOR_ALL : row.municipalityCode(),
                    row.question(), row.askedAt(), row.askedByName(), row.answer(), row.answeredAt(), row.answeredByName());
        }
    }

    /** What happened. */
    enum HappenedStep {
        REPORT,
        REGISTER,
        ASK,
        ANSWER,
        CONSENT,
        REFUSE,
        REVOKE,
        MOVE_START,
        WITHDRAW,
        END,
        /** Followed from the end of the agreement; {@code party} is its title. */
        END_WITH_AGREEMENT,
        LAPSE
    }

    /**
     * Something that happened.
     *
     * @param party on whose behalf
     * @param note the reason, the question or the answer
     */
    @Serdeable
    @Introspected
    record SubcontractingMoment(UUID id, HappenedStep step, String party, Instant at, @Nullable String person, @Nullable String note) {
        static SubcontractingMoment of(HappenedRow row) {
            return new SubcontractingMoment(row.id(), HappenedStep.valueOf(row.step()), row.byName(), row.at(), row.personName(),
                    row.note());
        }
    }

    /**
     * A subcontractor that a head contractor reported.
     *
     * @param own whether it is a report of the acting party
     * @param providerId of the list; absent when it is not on it
     * @param admitted whether the region had admitted it on the day of the report
     * @param worksFrom from when it may work, as planned and not before consent; absent while there is no consent
     * @param agreementId under which it works, or from which it was reported; absent when there is none
     * @param may what the acting party can do now
     * @param version as in the header ETag
     */
    @Serdeable
    @Introspected
    record Subcontracting(UUID id, boolean own, UUID headId, String headName, @Nullable UUID providerId, String subName, String kvkNumber,
            boolean selfEmployed, boolean admitted, List<LabelledCode> categories, List<LabelledCode> municipalities, String task,
            LocalDate startsOn, @Nullable LocalDate endsOn, @Nullable LocalDate worksFrom, RelationState state, Instant reportedAt,
            @Nullable String reportedBy, @Nullable UUID agreementId, List<AskedConsent> consents, List<AskedQuestion> questions,
            List<SubcontractingMoment> history,
            List<SubcontractingStep> may, String version) {
        static Subcontracting of(WholeSubcontracting whole, boolean own, List<SubcontractingStep> may, CodeLabels labels, Locale language) {
            SubcontractingRow row = whole.row();
            return new Subcontracting(row.id(), own, row.headId(), row.headName(), row.providerId(), row.subName(), row.subKvk(),
                    row.selfEmployed(), row.admitted(), LabelledCode.categories(row.categories(), labels, language),
                    LabelledCode.municipalities(row.municipalityCodes(), labels), row.task(), row.startsOn(), row.endsOn(),
                    whole.worksFrom().orElse(null), row.state(), row.reportedAt(), row.reportedByName(), row.agreementId(),
                    whole.consents().stream().map(AskedConsent::of).toList(), whole.questions().stream().map(AskedQuestion::of).toList(),
                    whole.history().stream().map(SubcontractingMoment::of).toList(), may, EditedVersion.tag(row.version()));
        }
    }

    /**
     * A provider of the list that can be reported.
     *
     * @param kvkNumber absent when the list does not know it
     * @param admitted whether the region admitted it for at least one law
     */
    @Serdeable
    @Introspected
    record SubcontractorCandidate(UUID id, String name, @Nullable String kvkNumber, boolean admitted) {
        static SubcontractorCandidate of(CandidateRow row) {
            return new SubcontractorCandidate(row.id(), row.name(), row.kvkNumber(), row.admitted());
        }
    }

    /**
     * How a tenant consents.
     *
     * @param byMunicipalities whether each municipality decides for itself; otherwise the region for all
     * @param days within which a report is answered
     */
    @Serdeable
    @Introspected
    record ConsentRules(boolean byMunicipalities, int days) {
    }
}
