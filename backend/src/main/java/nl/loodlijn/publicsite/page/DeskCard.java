package nl.loodlijn.publicsite.page;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.publicsite.domain.Desk;

/** Whom citizens turn to, as it stands on a page. */
public record DeskCard(Desk desk) {
    /** Nothing was told. */
    public static final DeskCard NONE = new DeskCard(Desk.UNKNOWN);

    /** A way to reach somebody. */
    public record Way(String href, String text) {
    }

    public String team() {
        return text(desk.teamName());
    }

    /** Address and hours, in lines. */
    public List<String> teamLines() {
        return Stream.of(text(desk.teamAddress()), text(desk.teamHours())).flatMap(String::lines).filter(line -> !line.isBlank()).toList();
    }

    public List<Way> teamWays() {
        return ways(desk.teamPhone(), desk.teamEmail(), desk.teamWebsite());
    }

    public List<String> complaintLines() {
        return text(desk.complaintRoute()).lines().filter(line -> !line.isBlank()).toList();
    }

    public List<Way> complaintWays() {
        return ways(null, null, desk.complaintWebsite());
    }

    public String adviser() {
        return text(desk.adviserName());
    }

    public List<Way> adviserWays() {
        return ways(desk.adviserPhone(), desk.adviserEmail(), desk.adviserWebsite());
    }

    private static List<Way> ways(@Nullable String phone, @Nullable String email, @Nullable String website) {
        return Stream.of(phone == null ? null : new Way("tel:" + phone.replaceAll("[^+0-9]", ""), phone),
                email == null ? null : new Way("mailto:" + email, email), website == null ? null : new Way(website, host(website)))
                .filter(java.util.Objects::nonNull).toList();
    }

    private static String host(String website) {
        return text(URI.create(website).getHost()).replaceFirst("^www\\.", "");
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
