package nl.loodlijn.contract.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.contract.agreement.domain.VersionState;
import nl.loodlijn.contract.domain.ContractText;
import nl.loodlijn.contract.domain.NumberedArticle;
import nl.loodlijn.contract.domain.Paragraph;
import nl.loodlijn.contract.domain.Standing;
import nl.loodlijn.contract.domain.TermText;
import nl.loodlijn.contract.move.AgreementMoves;
import nl.loodlijn.contract.move.MoveItemRow;
import nl.loodlijn.contract.move.MoveObjection;
import nl.loodlijn.contract.move.MoveRow;
import nl.loodlijn.contract.move.domain.MoveState;

/** Moves as the API shows them. */
final class MoveViews {
    private MoveViews() {
    }

    /** Where an agreement of a move stands. */
    enum ItemState {
        /** Not looked at yet. */
        WAITING,
        FITS,
        CANNOT,
        OFFERED
    }

    /**
     * A move and how far it is.
     *
     * @param number version of the model to which agreements are moved
     * @param signBy last day of the term in which the standard wants it taken over
     * @param startedBy on whose authority it goes on
     */
    @Serdeable
    @Introspected
    record AgreementMove(UUID id, UUID modelId, String modelName, UUID modelVersionId, int number, MoveState state,
            @Nullable String reason, LocalDate signBy, @Nullable String startedBy, Instant createdAt, @Nullable Instant startedAt,
            @Nullable Instant overAt, MoveCounts counts) {
        static AgreementMove of(MoveRow row) {
            return new AgreementMove(row.id(), row.modelId(), row.modelName(), row.modelVersionId(), row.number(), row.state(),
                    row.reason(), row.signBy(), row.startedBy(), row.createdAt(), row.startedAt(), row.overAt(),
                    new MoveCounts(row.waiting(), row.fits(), row.cannot(), row.offered(), row.agreed(), row.declined()));
        }
    }

    /**
     * How many agreements stand where.
     *
     * @param agreed how many of those that were offered both parties signed
     * @param declined how many of those were refused or withdrawn
     */
    @Serdeable
    @Introspected
    record MoveCounts(int waiting, int fits, int cannot, int offered, int agreed, int declined) {
    }

    @Serdeable
    @Introspected
    record MovePage(List<AgreementMove> items, @Nullable String next) {
    }

    /**
     * An agreement of a move.
     *
     * @param otherName the other party
     * @param fromNumber version of the model that it was made from
     * @param number of its version that was offered; absent before that
     * @param offer where that version stands; absent before that
     */
    @Serdeable
    @Introspected
    record MovedAgreement(UUID agreementId, String title, String otherName, int fromNumber, ItemState state, @Nullable Integer number,
            @Nullable VersionState offer, List<MoveObjectionView> objections) {
        static MovedAgreement of(MoveItemRow row, List<MoveObjection> objections, Locale language) {
            return new MovedAgreement(row.agreementId(), row.title(), row.otherName(), row.fromNumber(), ItemState.valueOf(row.state()),
                    row.number(), row.offer() == null ? null : VersionState.valueOf(row.offer()),
                    objections.stream().map(one -> MoveObjectionView.of(one, language)).toList());
        }
    }

    /**
     * Something that keeps an agreement from being moved.
     *
     * @param source what the rule rests on; absent when it rests on where the agreement stands
     * @param pointer where, as a JSON pointer; empty for the agreement as a whole
     */
    @Serdeable
    @Introspected
    record MoveObjectionView(String rule, @Nullable String source, String pointer, String detail) {
        static MoveObjectionView of(MoveObjection one, Locale language) {
            return new MoveObjectionView(one.rule(), one.source() == null ? null : one.source().message().in(language), one.pointer(),
                    one.detail().message().in(language));
        }
    }

    @Serdeable
    @Introspected
    record MovedAgreementPage(List<MovedAgreement> items, @Nullable String next) {
    }

    /** What changes in one agreement: articles that read otherwise, and how many stay as they are. */
    @Serdeable
    @Introspected
    record MovedText(MovedAgreement agreement, List<ArticleChange> articles, int unchanged, List<TermChange> terms) {
        static MovedText of(AgreementMoves.Looked looked, List<MoveObjection> objections, Locale language) {
            ContractText before = looked.compared().before();
            ContractText after = looked.compared().after();
            List<ArticleChange> changes = new ArrayList<>();
            Map<String, NumberedArticle> old = byName(before.articles(), NumberedArticle::code);
            int unchanged = 0;
            for (NumberedArticle now : after.articles()) {
                NumberedArticle then = old.remove(now.code());
                if (then != null && then.heading().equals(now.heading()) && then.text().equals(now.text())
                        && then.standing() == now.standing()) {
                    unchanged++;
                } else {
                    changes.add(new ArticleChange(now.code(), then == null ? null : Side.of(then), Side.of(now)));
                }
            }
            old.values().forEach(gone -> changes.add(new ArticleChange(gone.code(), Side.of(gone), null)));
            return new MovedText(MovedAgreement.of(looked.item(), objections, language), changes, unchanged,
                    TermChange.all(before.terms(), after.terms()));
        }
    }

    /** @param before absent for a new article; {@code after} absent for one that is gone */
    @Serdeable
    @Introspected
    record ArticleChange(String code, @Nullable Side before, @Nullable Side after) {
    }

    /** An article as it reads in one of the two texts. */
    @Serdeable
    @Introspected
    record Side(String number, String heading, Standing standing, String text) {
        static Side of(NumberedArticle article) {
            return new Side(article.number(), article.heading(), article.standing(), article.text());
        }
    }

    /** @param before absent for a new term; {@code after} absent for one that is gone */
    @Serdeable
    @Introspected
    record TermChange(String key, @Nullable TermSide before, @Nullable TermSide after) {
        static List<TermChange> all(List<TermText> before, List<TermText> after) {
            Map<String, TermText> old = byName(before, TermText::key);
            List<TermChange> changes = new ArrayList<>();
            for (TermText now : after) {
                TermSide then = old.containsKey(now.key()) ? TermSide.of(old.remove(now.key())) : null;
                if (!TermSide.of(now).equals(then)) {
                    changes.add(new TermChange(now.key(), then, TermSide.of(now)));
                }
            }
            old.values().forEach(gone -> changes.add(new TermChange(gone.key(), TermSide.of(gone), null)));
            return changes;
        }
    }

    @Serdeable
    @Introspected
    record TermSide(String term, String definition) {
        static TermSide of(TermText text) {
            return new TermSide(text.term(), text.definition().stream().map(Paragraph::text).collect(Collectors.joining("\n\n")));
        }
    }

    private static <T> Map<String, T> byName(List<T> all, Function<T, String> name) {
        return all.stream().collect(Collectors.toMap(name, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }
}
