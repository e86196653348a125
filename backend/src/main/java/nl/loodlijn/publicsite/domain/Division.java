package nl.loodlijn.publicsite.domain;

import java.util.Map;

/**
 * Who does what between a head contractor and a subcontractor, as their agreements in force say it.
 *
 * @param ofHead whether the provider whose page it is on is the head contractor
 * @param tasks whose each task is; a task that differs from agreement to agreement is left out
 */
public record Division(String head, String sub, boolean ofHead, Map<String, Party> tasks) {
    /** Whose a task can be. */
    public enum Party {
        HEAD,
        SUB,
        MUNICIPALITY,
        REGION
    }
}
