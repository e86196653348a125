package nl.loodlijn.platform.find;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;
import nl.loodlijn.platform.words.MatchingWords;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Asks every module, in one transaction. */
@Singleton
final class Find {
    private final UnitOfWork unitOfWork;
    private final List<FindSource> sources;

    /** The things of one kind, the best first; never empty. */
    record Group(FindKind kind, List<Hit> hits, int nearest) {
        static Group of(FindKind kind, List<Hit> hits, String typed) {
            return new Group(kind, hits, hits.stream().mapToInt(hit -> distance(hit.title(), typed)).min().orElse(Integer.MAX_VALUE));
        }

        /** 0 for the very title, 1 for how it begins, 2 when each word begins one of the title, 3 for anything else. */
        private static int distance(String title, String typed) {
            String whole = title.toLowerCase(Locale.ROOT);
            String asked = typed.toLowerCase(Locale.ROOT);
            if (whole.equals(asked)) {
                return 0;
            }
            return whole.startsWith(asked) ? 1 : MatchingWords.beginningWith(typed).allBeginIn(title) ? 2 : 3;
        }
    }

    Find(UnitOfWork unitOfWork, Collection<FindSource> sources) {
        this.unitOfWork = unitOfWork;
        this.sources = sources.stream().sorted(Comparator.comparingInt(source -> source.kind().place())).toList();
    }

    /**
     * The kinds of which something was found, the kind with the nearest title first. When nobody waits any more, the source at hand is the last one
     * that is asked.
     *
     * @param permissions of who asks; a source that needs another is left out
     */
    Mono<List<Group>> find(Actor.Member actor, Set<Permission> permissions, Question question) {
        AtomicBoolean gone = new AtomicBoolean();
        return unitOfWork
                .read(actor, () -> Flux.fromIterable(sources).filter(source -> permissions.contains(source.needs()))
                        .takeWhile(source -> !gone.get())
                        .concatMap(source -> source.find(question).take(question.most()).collectList()
                                .filter(hits -> !hits.isEmpty()).map(hits -> Group.of(source.kind(), hits, question.typed())), 1)
                        .collectList())
                .map(groups -> groups.stream().sorted(Comparator.comparingInt(Group::nearest)).toList())
                .doOnCancel(() -> gone.set(true));
    }
}
