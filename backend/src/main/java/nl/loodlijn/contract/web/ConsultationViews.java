package nl.loodlijn.contract.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.contract.model.ArticleVerdict;
import nl.loodlijn.contract.model.CommentRow;
import nl.loodlijn.contract.model.Consultations;
import nl.loodlijn.contract.model.VoteRow;

/** What head contractors said about a version, as the API shows it. */
final class ConsultationViews {
    private ConsultationViews() {
    }

    /**
     * A consultation.
     *
     * @param until last day; absent when head contractors were not asked about this version
     * @param open whether they can comment and vote now
     * @param writable whether the region can still answer and settle: until the version is published
     * @param heads the head contractors of now, by name; also those that did not vote
     * @param unsettled how many comments the region has not settled
     */
    @Serdeable
    @Introspected
    record Consultation(@Nullable String question, @Nullable LocalDate until, boolean open, boolean writable, List<ConsultationHead> heads,
            List<ArticleVote> votes,
            List<ArticleComment> comments, long unsettled) {
        static Consultation of(Consultations.Said said) {
            List<ArticleComment> comments = said.comments().stream().filter(row -> row.answers() == null)
                    .map(row -> ArticleComment.of(row, said)).toList();
            return new Consultation(said.version().consultationQuestion(), said.version().consultationUntil(), said.open(),
                    said.version().number() == null,
                    said.heads().entrySet().stream().map(head -> new ConsultationHead(head.getKey(), head.getValue()))
                            .sorted(Comparator.comparing(ConsultationHead::name).thenComparing(ConsultationHead::id)).toList(),
                    said.votes().stream().map(row -> ArticleVote.of(row, said)).toList(), comments,
                    comments.stream().filter(comment -> comment.organisationId() != null && !comment.settled()).count());
        }
    }

    @Serdeable
    @Introspected
    record ConsultationHead(UUID id, String name) {
    }

    /**
     * The vote of an organisation on an article.
     *
     * @param reason why; always there with an objection
     * @param stale whether it is about an earlier text of the article, or about an article that was taken out
     */
    @Serdeable
    @Introspected
    record ArticleVote(String articleCode, UUID organisationId, String organisation, ArticleVerdict verdict, @Nullable String reason,
            Instant at,
            boolean stale) {
        static ArticleVote of(VoteRow row, Consultations.Said said) {
            return new ArticleVote(row.articleCode(), row.organisationId(), row.organisationName(), ArticleVerdict.valueOf(row.verdict()),
                    row.reason().isEmpty() ? null : row.reason(), row.at(), said.isStale(row.articleCode(), row.textVersion()));
        }
    }

    /**
     * A comment and what was answered.
     *
     * @param organisationId for whom it was said; absent for the region
     * @param settled whether the region has done with it what it does
     * @param stale as of a vote
     */
    @Serdeable
    @Introspected
    record ArticleComment(UUID id, String articleCode, @Nullable UUID organisationId, @Nullable String organisation,
            @Nullable String person,
            String text, Instant at, boolean settled, boolean stale, List<CommentAnswer> answers) {
        static ArticleComment of(CommentRow row, Consultations.Said said) {
            Stream<CommentRow> answers = said.comments().stream().filter(other -> Objects.equals(other.answers(), row.id()));
            return new ArticleComment(row.id(), row.articleCode(), row.organisationId(), row.organisationName(), row.personName(),
                    row.text(),
                    row.at(), row.settledAt() != null, said.isStale(row.articleCode(), row.textVersion()),
                    answers.map(CommentAnswer::of).toList());
        }
    }

    /** @param organisation absent for the region */
    @Serdeable
    @Introspected
    record CommentAnswer(UUID id, @Nullable String organisation, @Nullable String person, String text, Instant at) {
        static CommentAnswer of(CommentRow row) {
            return new CommentAnswer(row.id(), row.organisationName(), row.personName(), row.text(), row.at());
        }
    }
}
