package nl.loodlijn.platform.security;

import io.micronaut.http.HttpRequest;

import reactor.core.publisher.Mono;

/** For an answer that stays open: who asked for it, and whether they may still have it. */
public interface LastingAccess {
    /**
     * Who asked.
     *
     * @param session names the session in announcements of its end; says nothing to anyone else. Of a machine, which has none, its account
     */
    record Holder(Account account, String session) {
    }

    /** The holder of a request that signed in. */
    Holder holderOf(HttpRequest<?> request);

    /** Whether the session has not ended. To ask is no use of the session: it does not keep it from ending. */
    Mono<Boolean> holds(Holder holder);
}
