package nl.loodlijn.platform.find;

import nl.loodlijn.platform.security.Permission;

import reactor.core.publisher.Flux;

/** Finds things of one kind. A bean of this type is found by itself. */
public interface FindSource {
    FindKind kind();

    /** The permission that the page of what it finds needs. Who does not have it is not asked for, and this is the only place to say it. */
    Permission needs();

    /**
     * The best first, at most {@link Question#most()}. Called inside a unit of work of the one who asks that only reads, so that the walls of the
     * database apply. Uses one round trip, and for text an index or the few rows of one tenant.
     */
    Flux<Hit> find(Question question);
}
