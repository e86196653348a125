package nl.loodlijn.shortlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.shortlist.domain.Criteria;
import nl.loodlijn.shortlist.domain.MaxWait;
import nl.loodlijn.shortlist.domain.Sort;
import nl.loodlijn.testing.TestServer;

class ReadWholeResultTest {
    private final TestServer server = TestServer.running();
    private final TenantShortlist shortlist = TenantShortlist.in(server);

    @Test
    void a_result_that_does_not_fit_is_refused_and_not_cut_off() {
        shortlist.add(Offer.by(shortlist.provider("Zeewind"), "Wonen"));
        shortlist.add(Offer.by(shortlist.provider("Duinrand"), "Wonen"));
        Actor.Member member = shortlist.member();
        Criteria everything = new Criteria("", List.of(), List.of(), List.of(), List.of(), new MaxWait.Any(), Sort.NAME);
        SearchShortlist search = server.bean(SearchShortlist.class);

        assertThatThrownBy(() -> new ReadWholeResult(search, 1).pages(member, everything).block())
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo(ReadWholeResult.TOO_MANY_ROWS));
        assertThat(Objects.requireNonNull(new ReadWholeResult(search, 2).pages(member, everything).block()).blockFirst()).hasSize(2);
    }
}
