package nl.loodlijn.platform.mail.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** Mail that did not arrive, for the operator. */
@Tag(name = "operator")
@Controller("/api/v1/operator/mail")
final class OperatorMailController {
    private final UnitOfWork unitOfWork;
    private final OperatorMailRepository mail;
    private final Clock clock;

    @Serdeable
    @Introspected
    record Page(List<UndeliveredMail> items) {
    }

    OperatorMailController(UnitOfWork unitOfWork, OperatorMailRepository mail, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.mail = mail;
        this.clock = clock;
    }

    @Operation(operationId = "undeliveredMail", summary = "The newest 200 messages that bounced, were given up or fail so far")
    @Get
    @Needs(Permission.OPERATE)
    Mono<Page> list(Actor.Person actor) {
        return unitOfWork.read(actor, () -> mail.undelivered().collectList()).map(Page::new);
    }

    @Operation(operationId = "retryMail", summary = "Sends a message again now")
    @Post("/{id}/retry")
    @Status(HttpStatus.ACCEPTED)
    @Needs(Permission.OPERATE)
    Mono<Void> retry(Actor.Person actor, UUID id) {
        return unitOfWork.write(actor, () -> mail.retry(id, clock.instant()))
                .flatMap(count -> count > 0 ? Mono.<Void>empty() : Mono.error(Refusal.of(ProblemType.NOT_FOUND)));
    }
}
