package nl.loodlijn.shortlist;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** What codes are called now; an import of reference data is seen within a minute. */
@Singleton
public final class ReadCodeLabels {
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Mono<CodeLabels> labels;

    ReadCodeLabels(UnitOfWork unitOfWork, CodeLabelRepository repository) {
        this.labels = Mono.defer(() -> unitOfWork.read(new Actor.Platform(UUID.randomUUID()), () -> repository.labels().collectList()))
                .map(ReadCodeLabels::byList).cache(found -> KEPT, failed -> Duration.ZERO, () -> Duration.ZERO);
    }

    public Mono<CodeLabels> now() {
        return labels;
    }

    private static CodeLabels byList(List<CodeLabelRepository.Label> labels) {
        return new CodeLabels(labels.stream().collect(groupingBy(CodeLabelRepository.Label::list,
                toMap(CodeLabelRepository.Label::code, label -> Message.of(label.dutch(), label.english())))));
    }
}
