package nl.loodlijn.contract.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.contract.referral.ReadReferrals;
import nl.loodlijn.contract.referral.ReferralAgreementRow;
import nl.loodlijn.contract.referral.ReferralRow;
import nl.loodlijn.contract.referral.WholeReferral;
import nl.loodlijn.contract.referral.domain.NotAboutSomebody;
import nl.loodlijn.contract.referral.domain.ReferralForm;
import nl.loodlijn.contract.referral.domain.ReferralState;
import nl.loodlijn.platform.problem.EditedVersion;
import nl.loodlijn.platform.tenancy.Actor;

/** Referral forms as the API shows them. */
final class ReferralViews {
    private ReferralViews() {
    }

    /** As what the acting party reads it. */
    enum ReferralPart {
        HEAD,
        SUB;

        static ReferralPart of(Actor.Member actor, ReferralRow row) {
            return actor.party().equals(row.headId()) ? HEAD : SUB;
        }
    }

    /** Why a form was erased. */
    enum ErasedBecause {
        /** Nothing happened in it for as long as the tenant keeps forms. */
        TERM,
        /** The head contractor did it before that. */
        SENDER
    }

    /** A goal and how one sees that it was reached. */
    @Serdeable
    @Introspected
    record ReferralGoal(String goal, String result) {
    }

    /**
     * What is written in a form; a draft may lack anything.
     *
     * @param categoryName what the care category is called; absent when none was chosen
     * @param responsible who leads, as functions and desks
     */
    @Serdeable
    @Introspected
    record ReferralContent(String reference, String category, @Nullable String categoryName, String municipality,
            @Nullable String municipalityName, List<ReferralGoal> goals, String tried, String asked, @Nullable Boolean safetyAgreed,
            @Nullable LocalDate startWish, String responsible) {
        static ReferralContent of(ReferralForm form, Map<String, String> names) {
            return new ReferralContent(form.reference(), form.category(), names.get(form.category()), form.municipality(),
                    names.get(form.municipality()),
                    form.goals().stream().map(goal -> new ReferralGoal(goal.goal(), goal.result())).toList(), form.tried(), form.asked(),
                    form.safetyAgreed(), form.startWish(), form.responsible());
        }
    }

    /**
     * A form.
     *
     * @param waits whether something waits on the acting party
     * @param content absent when it was erased, or withdrawn and one is the subcontractor
     * @param startWeek week in which help begins, such as {@code 2026-W49}; absent until it is accepted
     * @param declined why the subcontractor declined
     * @param doubts JSON pointers into the content at which something looks like a name or a date of birth; of a draft only
     * @param eraseOn when it is erased if nothing happens any more; absent when that is done
     */
    @Serdeable
    @Introspected
    record Referral(UUID id, UUID agreementId, String title, String headName, String subName, ReferralPart part, ReferralState state,
            boolean waits, @Nullable ReferralContent content, @Nullable String startWeek, @Nullable String declined,
            List<ReferralMessage> messages, List<String> doubts, Instant madeAt, @Nullable Instant sentAt, @Nullable Instant receivedAt,
            @Nullable Instant answeredAt, @Nullable Instant overAt, @Nullable LocalDate eraseOn, @Nullable Instant erasedAt,
            @Nullable ErasedBecause erasedBecause, Instant changedAt, String version) {
        static Referral of(WholeReferral whole, Actor.Member actor) {
            ReferralRow row = whole.row();
            ReferralForm form = whole.form();
            String because = row.erasedBecause();
            return new Referral(row.id(), row.agreementId(), row.title(), row.headName(), row.subName(), ReferralPart.of(actor, row),
                    row.state(), row.waits(), form == null ? null : ReferralContent.of(form, whole.names()),
                    whole.answer() == null ? null : whole.answer().startWeek(), whole.answer() == null ? null : whole.answer().reason(),
                    whole.messages().stream().map(said -> ReferralMessage.of(said, actor)).toList(),
                    form == null || row.state() != ReferralState.DRAFT ? List.of() : NotAboutSomebody.doubts(form.written()), row.madeAt(),
                    row.sentAt(), row.receivedAt(), row.answeredAt(), row.overAt(), whole.eraseOn(), row.erasedAt(),
                    because == null ? null : ErasedBecause.valueOf(because), row.lastAt(), EditedVersion.tag(row.version()));
        }
    }

    /** A message about a form. */
    @Serdeable
    @Introspected
    record ReferralMessage(UUID id, String partyName, @Nullable String personName, boolean mine, String text, Instant at) {
        static ReferralMessage of(WholeReferral.Said said, Actor.Member actor) {
            return new ReferralMessage(said.id(), said.partyName(), said.personName(), said.partyId().equals(actor.party()), said.text(),
                    said.at());
        }
    }

    /**
     * A form in a list.
     *
     * @param reference the sender's own; absent when the acting party cannot read it (any more), empty when it was not filled in
     */
    @Serdeable
    @Introspected
    record ReferralSummary(UUID id, String title, String headName, String subName, ReferralPart part, ReferralState state, boolean waits,
            @Nullable String reference, @Nullable String categoryName, @Nullable String startWeek, Instant changedAt,
            @Nullable LocalDate eraseOn) {
        static ReferralSummary of(WholeReferral whole, Actor.Member actor) {
            ReferralRow row = whole.row();
            ReferralForm form = whole.form();
            return new ReferralSummary(row.id(), row.title(), row.headName(), row.subName(), ReferralPart.of(actor, row), row.state(),
                    row.waits(), form == null ? null : form.reference(), form == null ? null : whole.names().get(form.category()),
                    whole.answer() == null ? null : whole.answer().startWeek(), row.lastAt(), whole.eraseOn());
        }
    }

    @Serdeable
    @Introspected
    record ReferralPage(List<ReferralSummary> items, @Nullable String next) {
    }

    /** What a step came to; it tells nothing of what is written, because answers to requests with a key are kept for a day. */
    @Serdeable
    @Introspected
    record ReferralStanding(UUID id, ReferralState state, String version) {
        static ReferralStanding of(WholeReferral whole) {
            return new ReferralStanding(whole.row().id(), whole.row().state(), EditedVersion.tag(whole.row().version()));
        }
    }

    /** The id of a draft that was begun. */
    @Serdeable
    @Introspected
    record BegunReferralId(UUID id) {
    }

    /** A code, and what it is called in Dutch. */
    @Serdeable
    @Introspected
    record ReferralChoice(String code, String name) {
    }

    /** An agreement under which one can refer, with what can be chosen in it. */
    @Serdeable
    @Introspected
    record ReferralAgreement(UUID id, String title, String subName, @Nullable LocalDate startsOn, @Nullable LocalDate endsOn,
            List<ReferralChoice> categories, List<ReferralChoice> municipalities) {
        static ReferralAgreement of(ReferralAgreementRow row, Map<String, String> names) {
            return new ReferralAgreement(row.id(), row.title(), row.subName(), row.startsOn(), row.endsOn(),
                    choices(row.categories(), names), choices(row.places(), names));
        }

        private static List<ReferralChoice> choices(List<String> codes, Map<String, String> names) {
            return codes.stream().map(code -> new ReferralChoice(code, names.getOrDefault(code, code)))
                    .sorted(Comparator.comparing(choice -> choice.name().toLowerCase(Locale.ROOT))).toList();
        }
    }

    @Serdeable
    @Introspected
    record ReferralAgreements(List<ReferralAgreement> items) {
        static ReferralAgreements of(ReadReferrals.Usable usable) {
            return new ReferralAgreements(usable.agreements().stream().map(row -> ReferralAgreement.of(row, usable.names())).toList());
        }
    }
}
