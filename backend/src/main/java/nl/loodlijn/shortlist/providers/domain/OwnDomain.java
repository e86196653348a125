package nl.loodlijn.shortlist.providers.domain;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The name on the internet that an organisation has for itself. Of mail services and social media, where anyone has an address, there is none. */
final class OwnDomain {
    private static final Set<String> SHARED = Set.of("gmail.com", "googlemail.com", "hotmail.com", "hotmail.nl", "outlook.com",
            "outlook.nl", "live.nl",
            "live.com", "msn.com", "icloud.com", "me.com", "yahoo.com", "yahoo.nl", "ziggo.nl", "kpnmail.nl", "planet.nl", "hetnet.nl",
            "xs4all.nl", "home.nl",
            "upcmail.nl", "casema.nl", "chello.nl", "telfort.nl", "tele2.nl", "zonnet.nl", "quicknet.nl", "solcon.nl", "proton.me",
            "protonmail.com",
            "zorgmail.nl", "facebook.com", "instagram.com", "linkedin.com", "nl.linkedin.com", "sites.google.com", "zorgkaartnederland.nl");

    private OwnDomain() {
    }

    /** The host of a web address without {@code www.} */
    static Optional<String> ofWebsite(String address) {
        try {
            String host = URI.create(address.strip()).getHost();
            return host == null ? Optional.empty() : own(host);
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    /** What stands behind the last @. */
    static Optional<String> ofEmail(String address) {
        int at = address.lastIndexOf('@');
        return at < 0 || at == address.length() - 1 ? Optional.empty() : own(address.substring(at + 1).strip());
    }

    private static Optional<String> own(String host) {
        String plain = host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        return SHARED.contains(plain) || plain.isEmpty() ? Optional.empty() : Optional.of(plain);
    }
}
