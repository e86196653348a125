package nl.loodlijn.publicsite.web;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

import nl.loodlijn.publicsite.kept.KeptPage;
import nl.loodlijn.publicsite.kept.PublicState;

import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Lets one request make a page that many ask for at once; the others wait for it. */
final class PagesInTheMaking {
    private record Making(PublicState state, Sinks.One<Optional<KeptPage>> told) {
    }

    private final ConcurrentMap<String, Making> making = new ConcurrentHashMap<>();

    /** The page that another request makes in this state or a later one; empty when none does, or when that did not become a page that may be kept. */
    Mono<KeptPage> join(String address, PublicState state) {
        Making other = making.get(address);
        return other == null || !other.state().covers(state) ? Mono.empty() : other.told().asMono().flatMap(Mono::justOrEmpty);
    }

    /**
     * Makes a page for all who ask while it is being made. However it ends, nobody waits any longer.
     *
     * @param kept what became of it
     */
    <T> Mono<T> lead(String address, PublicState state, Mono<T> made, Supplier<Optional<KeptPage>> kept) {
        Making mine = new Making(state, Sinks.one());
        making.put(address, mine);
        return made.doFinally(end -> {
            making.remove(address, mine);
            mine.told().tryEmitValue(kept.get());
        });
    }
}
