package nl.loodlijn.contract.web;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.contract.agreement.domain.AgreementState;
import nl.loodlijn.contract.responsibility.LinkRow;
import nl.loodlijn.contract.responsibility.Responsibilities;
import nl.loodlijn.contract.responsibility.domain.PartyContact;
import nl.loodlijn.contract.responsibility.domain.ResponsibilityLine;
import nl.loodlijn.contract.responsibility.domain.ResponsibilityTask;
import nl.loodlijn.contract.responsibility.domain.ResponsibleParty;
import nl.loodlijn.platform.problem.EditedVersion;

/** Who does what under an agreement as the API shows it. */
final class ResponsibilityViews {
    private ResponsibilityViews() {
    }

    /**
     * Who does what.
     *
     * @param headName absent where the head contractor is no party
     * @param subName absent where the subcontractor is no party
     * @param version for If-Match, as in the header ETag
     * @param fills whether the acting party fills it in
     * @param shares whether the acting party can make links to it
     */
    @Serdeable
    @Introspected
    record ResponsibilityMatrix(UUID agreementId, String title, AgreementState state, @Nullable String headName,
            @Nullable String subName, String regionName, @Nullable LocalDate startsOn, @Nullable LocalDate endsOn, String version,
            @Nullable Instant changedAt, @Nullable String changedBy, boolean fills, boolean shares, List<ResponsibleTask> tasks,
            List<ResponsibleDesk> desks) {
        static ResponsibilityMatrix of(Responsibilities.Matrix matrix, Locale language) {
            return new ResponsibilityMatrix(matrix.agreement(), matrix.title(), matrix.state(), matrix.card().headName(),
                    matrix.card().subName(), matrix.card().regionName(), matrix.card().startsOn(), matrix.card().endsOn(),
                    EditedVersion.tag(matrix.version()), matrix.changedAt(), matrix.changedBy(), matrix.fills(), matrix.shares(),
                    matrix.card().lines().stream().map(line -> ResponsibleTask.of(line, language)).toList(),
                    matrix.card().contacts().stream().map(ResponsibleDesk::of).toList());
        }
    }

    /**
     * A task.
     *
     * @param question as a resident asks it
     * @param party absent when nobody said whose it is
     * @param agreed whether the signed text says whose it is; then it is not changed here
     */
    @Serdeable
    @Introspected
    record ResponsibleTask(ResponsibilityTask task, String label, String question, @Nullable ResponsibleParty party, String how,
            boolean agreed) {
        static ResponsibleTask of(ResponsibilityLine line, Locale language) {
            return new ResponsibleTask(line.task(), line.task().label().in(language), line.task().question().in(language), line.party(),
                    line.how(), line.agreed());
        }
    }

    /** How a party is reached; each part may be empty. */
    @Serdeable
    @Introspected
    record ResponsibleDesk(ResponsibleParty party, String desk, String phone, String email) {
        static ResponsibleDesk of(PartyContact contact) {
            return new ResponsibleDesk(contact.party(), contact.desk(), contact.phone(), contact.email());
        }
    }

    /** Cards that a care professional may read, by title. */
    @Serdeable
    @Introspected
    record CardPage(List<ListedCard> items, @Nullable String next) {
    }

    /**
     * A card in a list.
     *
     * @param open how many tasks nobody said whose they are
     */
    @Serdeable
    @Introspected
    record ListedCard(UUID agreementId, String title, @Nullable String headName, @Nullable String subName, String regionName,
            @Nullable LocalDate startsOn, @Nullable LocalDate endsOn, int open) {
        static ListedCard of(Responsibilities.Matrix matrix) {
            return new ListedCard(matrix.agreement(), matrix.title(), matrix.card().headName(), matrix.card().subName(),
                    matrix.card().regionName(), matrix.card().startsOn(), matrix.card().endsOn(), matrix.card().unknown().size());
        }
    }

    /** Links to the card that the acting party may see, the newest first. */
    @Serdeable
    @Introspected
    record CardLinkList(List<CardLink> items) {
    }

    /**
     * A link.
     *
     * @param label for whom it is
     * @param expiresOn the last day on which it works
     * @param revokedAt absent when it was not withdrawn
     */
    @Serdeable
    @Introspected
    record CardLink(UUID id, String label, LocalDate expiresOn, Instant madeAt, String personName, String partyName,
            @Nullable Instant revokedAt) {
        static CardLink of(LinkRow row) {
            return new CardLink(row.id(), row.label(), row.expiresOn(), row.madeAt(), row.personName(), row.partyName(), row.revokedAt());
        }
    }

    /** @param address with its secret; told this once */
    @Serdeable
    @Introspected
    record CardLinkAddress(URI address) {
    }
}
