package nl.loodlijn.publicsite.domain;

import java.util.List;
import java.util.Optional;

/**
 * In which municipalities of a region how many providers help.
 *
 * @param region the address part of the tenant
 * @param municipalities for which it buys, by name
 */
public record RegionHelp(String region, String name, List<There> municipalities) {
    /**
     * A municipality.
     *
     * @param providers how many give the help that was asked for
     * @param outline empty when its border is not known
     */
    public record There(String code, String name, long providers, Optional<Outline> outline) {
    }

    /** What is asked of a region. */
    public record Question(Optional<HelpKind> kind, Optional<Law> law) {
    }

    /** The laws under which municipalities buy help, as offers name them. */
    public enum Law {
        JEUGDWET,
        WMO
    }
}
