package nl.loodlijn.contract.consortium.domain;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;

class ConsortiumRulesTest {
    private static final UUID JENS = UUID.randomUUID();
    private static final UUID NOORD = UUID.randomUUID();
    private static final UUID ZUID = UUID.randomUUID();

    @Test
    void an_organisation_is_no_member_of_itself() {
        refused(NotItsOwnMember.TYPE, () -> NotItsOwnMember.require(JENS, List.of(in(2026, NOORD), in(2026, JENS))));
        assertThatCode(() -> NotItsOwnMember.require(JENS, List.of(in(2026, NOORD)))).doesNotThrowAnyException();
    }

    @Test
    void nor_by_way_of_its_members_on_a_day_on_which_all_take_part() {
        List<NoCircleOfMembers.Link> others = List.of(link(NOORD, ZUID, 2026), link(ZUID, JENS, 2026));
        refused(NoCircleOfMembers.TYPE, () -> NoCircleOfMembers.require(JENS, List.of(in(2026, NOORD)), others));
        refused(NoCircleOfMembers.TYPE, () -> NoCircleOfMembers.require(JENS, List.of(in(2026, ZUID)), others));
        assertThatCode(() -> NoCircleOfMembers.require(JENS, List.of(in(2027, NOORD)), others)).doesNotThrowAnyException();
        assertThatCode(() -> NoCircleOfMembers.require(JENS, List.of(in(2026, NOORD)),
                List.of(link(NOORD, ZUID, 2026), link(ZUID, JENS, 2027)))).doesNotThrowAnyException();
    }

    @Test
    void it_takes_part_once_on_a_day_and_may_come_back() {
        refused(MemberOnceAtATime.TYPE, () -> MemberOnceAtATime.require(List.of(in(2026, NOORD), in(2026, NOORD))));
        assertThatCode(() -> MemberOnceAtATime.require(List.of(in(2026, NOORD), in(2027, NOORD), in(2026, ZUID))))
                .doesNotThrowAnyException();
    }

    @Test
    void there_is_one_lead_at_a_time() {
        refused(OneLead.TYPE, () -> OneLead.require(List.of(lead(2026, NOORD), lead(2026, ZUID))));
        assertThatCode(() -> OneLead.require(List.of(lead(2026, NOORD), lead(2027, ZUID), in(2026, JENS)))).doesNotThrowAnyException();
    }

    @Test
    void the_shares_of_a_year_are_the_whole_at_most_to_the_hundredth_of_a_percent() {
        assertThatCode(() -> SharesWithinWhole.require(List.of(new Share(NOORD, 2026, 3_333), new Share(ZUID, 2026, 6_667),
                new Share(NOORD, 2027, 10_000)))).doesNotThrowAnyException();
        refused(SharesWithinWhole.TYPE,
                () -> SharesWithinWhole.require(List.of(new Share(NOORD, 2026, 3_334), new Share(ZUID, 2026, 6_667))));
    }

    @Test
    void a_share_is_for_who_delivers_in_its_year() {
        List<Participation> participations = List.of(in(2026, NOORD),
                new Participation(ZUID, Set.of(MemberRole.BOARD), new Period(LocalDate.of(2026, 1, 1), null)));
        assertThatCode(() -> ShareOfMember.require(List.of(new Share(NOORD, 2026, 1)), participations)).doesNotThrowAnyException();
        refused(ShareOfMember.TYPE, () -> ShareOfMember.require(List.of(new Share(NOORD, 2027, 1)), participations));
        refused(ShareOfMember.TYPE, () -> ShareOfMember.require(List.of(new Share(ZUID, 2026, 1)), participations));
    }

    private static void refused(ProblemType type, ThrowingCallable rule) {
        assertThatThrownBy(rule).isInstanceOfSatisfying(Refusal.class,
                refusal -> org.assertj.core.api.Assertions.assertThat(refusal.type()).isEqualTo(type));
    }

    private static Participation in(int year, UUID member) {
        return new Participation(member, Set.of(MemberRole.MEMBER), year(year));
    }

    private static Participation lead(int year, UUID member) {
        return new Participation(member, Set.of(MemberRole.MEMBER, MemberRole.LEAD), year(year));
    }

    private static NoCircleOfMembers.Link link(UUID consortium, UUID member, int year) {
        return new NoCircleOfMembers.Link(consortium, member, year(year));
    }

    private static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
}
