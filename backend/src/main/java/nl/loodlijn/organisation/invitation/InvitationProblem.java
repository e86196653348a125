package nl.loodlijn.organisation.invitation;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;

/** Why an invitation cannot be made or taken up. */
final class InvitationProblem {
    static final ProblemType UNKNOWN = new ProblemType("invitation-unknown", 404,
            Message.of("Deze uitnodiging bestaat niet. Gebruik de link uit de nieuwste mail.",
                    "This invitation does not exist. Use the link in the newest mail."));
    static final ProblemType EXPIRED = new ProblemType("invitation-expired", 409,
            Message.of("Deze uitnodiging is verlopen. Vraag om een nieuwe.", "This invitation has expired. Ask for a new one."));
    static final ProblemType WITHDRAWN = new ProblemType("invitation-withdrawn", 409,
            Message.of("Deze uitnodiging is ingetrokken.", "This invitation was withdrawn."));
    static final ProblemType USED = new ProblemType("invitation-used", 409,
            Message.of("Deze uitnodiging is al gebruikt.", "This invitation was used already."));
    static final ProblemType OTHER_ADDRESS = new ProblemType("invitation-for-other-address", 403,
            Message.of("Deze uitnodiging is voor een ander e-mailadres. Meld u aan met het adres waarop u de mail kreeg.",
                    "This invitation is for another e-mail address. Sign in with the address that received the mail."));
    static final ProblemType ADDRESS_NOT_VERIFIED = new ProblemType("address-not-verified", 403,
            Message.of("Uw e-mailadres is nog niet bevestigd. Bevestig het eerst bij de aanmelddienst.",
                    "Your e-mail address is not verified yet. Verify it first at the identity provider."));
    static final ProblemType ALREADY_INVITED = new ProblemType("already-invited", 409,
            Message.of("Deze persoon is voor deze rol al uitgenodigd. Verstuur die uitnodiging opnieuw of trek haar in.",
                    "This person was invited for this role already. Send that invitation again or withdraw it."));
    static final ProblemType NOT_OPEN = new ProblemType("invitation-not-open", 409,
            Message.of("Deze uitnodiging is al gebruikt of ingetrokken.", "This invitation was used or withdrawn already."));

    private InvitationProblem() {
    }
}
