package nl.loodlijn.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import nl.loodlijn.contract.agreement.domain.AgreementState;
import nl.loodlijn.contract.agreement.domain.AgreementStep;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.TestServer;
import nl.loodlijn.testing.Thorough;

/** Steps in any order, allowed or not, by anybody. */
class AgreementHistoryTest {
    @Test
    void the_database_allows_the_steps_of_the_domain_and_no_others() {
        Set<String> domain = Arrays.stream(AgreementStep.values())
                .flatMap(step -> Arrays.stream(AgreementState.values()).filter(step::isAllowedIn)
                        .map(from -> step + " " + step.taker() + " " + from + " " + step.leadsTo()))
                .collect(Collectors.toCollection(TreeSet::new));
        String table = TestServer.running().fixtures()
                .value("""
                select string_agg(step || ' ' || taker || ' ' || from_state || ' ' || to_state, ',') from loodlijn.agreement_step_allowed""");

        assertThat(new TreeSet<>(Arrays.asList(table.split(",", -1)))).isEqualTo(domain);
    }

    /** Run with {@code -Pthorough} for 10,000 steps; the seed is in the message of what fails. */
    @Test
    void no_steps_in_any_order_leave_an_agreement_without_its_framework_its_signatures_or_its_history() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        Contracting they = Contracting.inNewRegion();
        AnySteps steps = new AnySteps(they, random);

        for (int step = 1; step <= Thorough.count(120, 10_000); step++) {
            Answer answer = steps.next();
            assertThat(answer.status()).as("seed %d, step %d: %s", seed, step, answer.text()).isLessThan(500);
            if (step % 500 == 0) {
                stands(they, "seed %d, step %d".formatted(seed, step));
            }
        }

        stands(they, "seed %d, at the end".formatted(seed));
    }

    /** Whatever happened, all of this holds. */
    private static void stands(Contracting they, String when) {
        assertThat(count(they,
                """
                select count(*) from loodlijn.agreement a where a.tenant_id = ? and a.kind = 'HEAD_SUB' and a.state in ('OFFERED', 'SIGNED_BY_ONE', 'IN_FORCE', 'AMENDED', 'EXTENDED')
                   and not exists (select from loodlijn.agreement f where f.tenant_id = a.tenant_id and f.id = a.framework_id and f.state in ('IN_FORCE', 'AMENDED', 'EXTENDED'))"""))
                .as("without a framework in force: %s", when).isZero();
        assertThat(count(they, """
                select count(*) from loodlijn.agreement_version v where v.tenant_id = ? and v.state = 'AGREED'
                   and 2 <> (select count(*) from loodlijn.agreement_signature s where s.tenant_id = v.tenant_id and s.agreement_id = v.agreement_id
                                and s.number = v.number and s.sha256 = v.sha256)"""))
                .as("without two signatures over its text: %s", when).isZero();
        assertThat(count(they, """
                select count(*) from loodlijn.agreement a where a.tenant_id = ? and a.state <> 'DRAFT'
                   and not exists (select from loodlijn.agreement_step s where s.tenant_id = a.tenant_id and s.agreement_id = a.id)"""))
                .as("without a history: %s", when).isZero();
        assertThat(count(they,
                """
                select count(*) from loodlijn.agreement a where a.tenant_id = ? and a.over_at is not null
                   and exists (select from loodlijn.agreement_version v where v.tenant_id = a.tenant_id and v.agreement_id = a.id
                                  and (v.state in ('DRAFT', 'OFFERED', 'SIGNED_BY_ONE') or v.state = 'AGREED' and v.replaced_at is null))"""))
                .as("over, but with something open: %s", when).isZero();
        assertThat(count(they, """
                select count(*) from loodlijn.agreement a where a.tenant_id = ? and a.kind = 'HEAD_SUB' and a.current_number is not null
                   and not exists (select from loodlijn.subcontracting s join loodlijn.consent c on c.tenant_id = s.tenant_id and c.subcontracting_id = s.id
                                    where s.tenant_id = a.tenant_id and s.head_id = a.head_id and s.sub_id = a.sub_id and c.decided_at <= a.in_force_at
                                      and c.state in ('CONSENTED', 'REVOKED'))"""))
                .as("in force without consent: %s", when).isZero();
        assertThat(count(they,
                """
                select count(*) from loodlijn.subcontracting s join loodlijn.agreement a on a.tenant_id = s.tenant_id and a.id = s.agreement_id
                 where s.tenant_id = ? and a.current_number is not null and a.over_at is not null and s.state in ('REPORTED', 'QUESTION', 'CONSENTED', 'REGISTERED')"""))
                .as("working under an agreement that is over: %s", when).isZero();
        assertThat(count(they, """
                select count(*) from loodlijn.subcontracting s where s.tenant_id = ?
                   and (not exists (select from loodlijn.subcontracting_step h where h.tenant_id = s.tenant_id and h.subcontracting_id = s.id)
                        or 1 <> (select count(*) from loodlijn.register_entry e where e.tenant_id = s.tenant_id and e.subcontracting_id = s.id
                                    and e.known_until = 'infinity' and e.state = s.state))"""))
                .as("not in the register as it is, or without a history: %s", when).isZero();
        assertThat(count(they,
                """
                select count(*) from loodlijn.agreement a where a.tenant_id = ? and a.current_number is not null and a.over_at is null
                   and 1 <> (select count(*) from loodlijn.agreement_version v where v.tenant_id = a.tenant_id and v.agreement_id = a.id
                                and v.state = 'AGREED' and v.replaced_at is null and v.number = a.current_number and v.model_version_id = a.model_version_id)"""))
                .as("in force, but not by one version: %s", when).isZero();
        assertThat(count(they, """
                select count(*) from loodlijn.subcontracting s left join loodlijn.agreement a on a.tenant_id = s.tenant_id and a.id = s.agreement_id
                 where s.tenant_id = ? and s.agreement_id is not null and s.state in ('CONSENTED', 'REGISTERED')
                   and not exists (select from loodlijn.agreement f where f.tenant_id = a.tenant_id and f.id = a.framework_id
                                      and f.state in ('IN_FORCE', 'AMENDED', 'EXTENDED')) and a.current_number is not null"""))
                .as("a relation without a framework in force: %s", when).isZero();
        assertThat(count(they, """
                select count(*) from loodlijn.subcontracting s where s.tenant_id = ? and s.state = 'CONSENTED'
                   and not exists (select from loodlijn.consent c where c.tenant_id = s.tenant_id and c.subcontracting_id = s.id
                                      and c.state in ('CONSENTED', 'REVOKED'))""")).as("consented without consent: %s", when).isZero();
        assertThat(count(they, """
                select count(*) from loodlijn.agreement a where a.tenant_id = ? and a.over_at is not null
                   and not exists (select from loodlijn.agreement_step s join loodlijn.agreement_step_allowed m on m.step = s.step
                                    where s.tenant_id = a.tenant_id and s.agreement_id = a.id and m.to_state = a.state)"""))
                .as("over, and the history does not say how: %s", when).isZero();
    }

    private static long count(Contracting they, String sql) {
        return Long.parseLong(they.server.fixtures().value(sql, they.tenant.id()));
    }
}
