package nl.loodlijn.organisation.web;

import java.net.URI;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import nl.loodlijn.organisation.invitation.InvitationLinks;
import nl.loodlijn.organisation.invitation.InvitationRow;
import nl.loodlijn.organisation.invitation.InvitationToken;
import nl.loodlijn.platform.problem.ProblemResponses;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.security.Role;
import nl.loodlijn.platform.tenancy.Actor;

import reactor.core.publisher.Mono;

/** What the link in an invitation leads to. */
@Tag(name = "access")
@Controller
final class InvitationLinkController {
    private final InvitationLinks links;

    /** @param emailHint enough of the address for its owner to know it */
    @Serdeable
    @Introspected
    record Facts(String tenant, Role role, String party, String emailHint, InvitationRow.State state) {
    }

    /** @param tenant slug of the tenant that was joined */
    @Serdeable
    @Introspected
    record Joined(String tenant) {
    }

    InvitationLinkController(InvitationLinks links) {
        this.links = links;
    }

    @Hidden
    @Get("/uitnodiging/{token:[A-Za-z0-9_-]+}")
    @Needs(Permission.ANYONE)
    HttpResponse<?> open(String token) {
        return HttpResponse.seeOther(URI.create("/app/uitnodiging/" + token));
    }

    @Operation(operationId = "invitationFacts", summary = "What an invitation is for, for whoever holds its link")
    @Get("/api/v1/invitations/{token}")
    @Needs(Permission.ANYONE)
    Mono<Facts> facts(HttpRequest<?> request, String token) {
        return links.facts(new InvitationToken(token), ProblemResponses.requestId(request))
                .map(facts -> new Facts(facts.tenant(), facts.role(), facts.party(), facts.emailHint(), facts.state()));
    }

    @Operation(operationId = "acceptInvitation", summary = "Takes an invitation up")
    @Post("/api/v1/invitations/{token}/acceptance")
    @Needs(Permission.SIGNED_IN)
    Mono<Joined> accept(Actor.Person person, String token) {
        return links.accept(person, new InvitationToken(token)).map(Joined::new);
    }
}
