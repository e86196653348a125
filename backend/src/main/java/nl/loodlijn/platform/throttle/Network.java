package nl.loodlijn.platform.throttle;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Addresses that begin with the same bits.
 *
 * @param bits how many bits of the address count
 */
record Network(InetAddress address, int bits) {
    /** What could be an address; a name would be looked up. */
    private static final Pattern NUMERIC = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*");

    /** @throws IllegalArgumentException when it is no address, and no address with a number of bits behind a slash */
    static Network of(String text) {
        String[] parts = text.strip().split("/", 2);
        InetAddress address = address(parts[0]).orElseThrow(() -> new IllegalArgumentException("No address: " + text));
        int longest = address.getAddress().length * Byte.SIZE;
        int bits = parts.length == 1 ? longest : Integer.parseInt(parts[1]);
        if (bits < 0 || bits > longest) {
            throw new IllegalArgumentException("No network: " + text);
        }
        return new Network(address, bits);
    }

    /** Empty for anything but an address in figures. */
    static Optional<InetAddress> address(String text) {
        if (!NUMERIC.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException notAnAddress) {
            return Optional.empty();
        }
    }

    boolean has(InetAddress other) {
        byte[] own = address.getAddress();
        byte[] others = other.getAddress();
        int free = own.length * Byte.SIZE - bits;
        return own.length == others.length && new BigInteger(1, own).shiftRight(free).equals(new BigInteger(1, others).shiftRight(free));
    }
}
