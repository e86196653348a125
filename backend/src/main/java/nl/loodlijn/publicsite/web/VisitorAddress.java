package nl.loodlijn.publicsite.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;

/**
 * From where a request comes, as far as visits are counted. With IPv6 the first 64 bits, because a household has all that begin with them. Behind a proxy it is what
 * that proxy says in the header of {@code loodlijn.visitors.address-header}; of several values the last, which is the proxy's own.
 */
@Singleton
final class VisitorAddress {
    private static final int NETWORK_BYTES = 8;
    private final String header;

    VisitorAddress(@Value("${loodlijn.visitors.address-header:}") String header) {
        this.header = header;
    }

    /** Empty for what comes from this machine itself: a proxy that says nothing of who asks must not make all visitors one. */
    Optional<String> of(HttpRequest<?> request) {
        String said = header.isEmpty() ? null : request.getHeaders().getAll(header).stream().reduce((_, last) -> last).orElse(null);
        if (said != null && !said.isBlank()) {
            return Optional.of(said.substring(said.lastIndexOf(',') + 1).strip()).map(VisitorAddress::network);
        }
        InetSocketAddress remote = request.getRemoteAddress();
        InetAddress address = remote.getAddress();
        return address == null || address.isLoopbackAddress() ? Optional.empty() : Optional.of(network(address.getHostAddress()));
    }

    private static String network(String address) {
        // Only what is an address by its form is read, so that no name is looked up.
        if (address.indexOf(':') < 0 || !address.matches("[0-9a-fA-F:.]{2,45}")) {
            return address;
        }
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
                    : address;
        } catch (IllegalArgumentException noAddress) {
            return address;
        }
    }
}
