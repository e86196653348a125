package nl.loodlijn.platform.throttle;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;

/**
 * From which address a request comes. What a header says of it counts only as far as proxies of ours wrote it: read from its end, up to the first
 * address that is none of them.
 */
@Singleton
public final class ClientAddress {
    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final int SUBSCRIBER_BYTES = 8;
    private static final int IPV6_BYTES = 16;

    private final List<Network> proxies;

    /** @param proxies addresses or networks (10.0.0.0/8) of our own proxies, with commas between */
    public ClientAddress(@Value("${loodlijn.trusted-proxies}") String proxies) {
        this.proxies = Arrays.stream(proxies.split(",")).map(String::strip).filter(one -> !one.isEmpty()).map(Network::of).toList();
    }

    /** One subscriber: an IPv4 address, or the first 64 bits of an IPv6 address, of which a subscriber has at least that many. */
    public String of(HttpRequest<?> request) {
        InetAddress address = request.getRemoteAddress().getAddress();
        return subscriber(address == null ? InetAddress.getLoopbackAddress() : of(address, request.getHeaders().getAll(FORWARDED_FOR)));
    }

    /** Whether it comes from this machine itself, and no proxy says for whom: a proxy that tells nothing must not make all clients one. */
    public boolean isFromHere(HttpRequest<?> request) {
        InetAddress address = request.getRemoteAddress().getAddress();
        return address == null || of(address, request.getHeaders().getAll(FORWARDED_FOR)).isLoopbackAddress();
    }

    /** @param forwarded values of the header, each with its addresses behind commas */
    InetAddress of(InetAddress sender, List<String> forwarded) {
        InetAddress client = sender;
        List<String> path = forwarded.stream().flatMap(value -> Arrays.stream(value.split(","))).map(String::strip).toList();
        for (String step : path.reversed()) {
            Optional<InetAddress> before = Network.address(step);
            if (!isProxy(client) || before.isEmpty()) {
                return client;
            }
            client = before.get();
        }
        return client;
    }

    private boolean isProxy(InetAddress address) {
        return proxies.stream().anyMatch(network -> network.has(address));
    }

    static String subscriber(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length < IPV6_BYTES) {
            return address.getHostAddress();
        }
        return java.util.HexFormat.of().formatHex(bytes, 0, SUBSCRIBER_BYTES);
    }
}
