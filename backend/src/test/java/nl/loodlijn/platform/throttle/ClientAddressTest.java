package nl.loodlijn.platform.throttle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {
    private final ClientAddress addresses = new ClientAddress("127.0.0.0/8, ::1,10.1.0.0/16");

    @ParameterizedTest(name = "{0} says {1}")
    @CsvSource(delimiter = ';', value = {"203.0.113.7;;203.0.113.7", "203.0.113.7;198.51.100.1;203.0.113.7", "127.0.0.1;;127.0.0.1",
            "127.0.0.1;198.51.100.1;198.51.100.1", "127.0.0.1;198.51.100.1, 10.1.2.3;198.51.100.1",
            "127.0.0.1;192.0.2.1, 198.51.100.1, 10.1.2.3;198.51.100.1", "127.0.0.1;192.0.2.1, 10.2.0.1;10.2.0.1",
            "127.0.0.1;192.0.2.1, unknown;127.0.0.1", "127.0.0.1;www.elders.nl;127.0.0.1", "::1;2001:db8::1;2001:db8::1",
            "127.0.0.1;10.1.2.3;10.1.2.3"})
    void a_header_counts_as_far_as_our_proxies_wrote_it(String sender, String said, String client) throws UnknownHostException {
        List<String> forwarded = said == null ? List.of() : List.of(said);

        assertThat(addresses.of(InetAddress.getByName(sender), forwarded)).isEqualTo(InetAddress.getByName(client));
    }

    @Test
    void several_headers_are_one_list() throws UnknownHostException {
        assertThat(addresses.of(InetAddress.getByName("127.0.0.1"), Arrays.asList("192.0.2.1", "198.51.100.1, 10.1.2.3")))
                .isEqualTo(InetAddress.getByName("198.51.100.1"));
    }

    @Test
    void a_subscriber_is_an_address_or_a_network_of_64_bits() throws UnknownHostException {
        assertThat(subscriber("2001:db8:1:2::1")).isEqualTo(subscriber("2001:db8:1:2:ffff::9")).isNotEqualTo(subscriber("2001:db8:1:3::1"));
        assertThat(subscriber("203.0.113.7")).isNotEqualTo(subscriber("203.0.113.8"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "10.0.0.0/33", "10.0.0.0/x", "::/129", "10.0.0/8"})
    void a_server_does_not_start_with_proxies_that_cannot_be_read(String proxies) {
        assertThatThrownBy(() -> new ClientAddress(proxies)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String subscriber(String address) throws UnknownHostException {
        return ClientAddress.subscriber(InetAddress.getByName(address));
    }
}
