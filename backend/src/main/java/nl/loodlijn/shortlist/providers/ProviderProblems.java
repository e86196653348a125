package nl.loodlijn.shortlist.providers;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;

/** Refusals around providers. */
final class ProviderProblems {
    static final ProblemType DIFFERENT_ORGANISATIONS = new ProblemType("different-organisations", 409,
            Message.of("Deze twee aanbieders zijn elk een eigen organisatie in het handelsregister en dus niet dezelfde.",
                    "These two providers are each an organisation of their own in the trade register, so they are not the same."));
    static final ProblemType CANNOT_TAKE_BACK = new ProblemType("merge-cannot-be-taken-back", 409,
            Message.of("Deze samenvoeging kan niet meer ongedaan worden gemaakt: de aanbieder die bleef is sindsdien gewijzigd.",
                    "This merge cannot be taken back any more: the provider that stayed was changed since."));
    static final ProblemType VERIFIED_ALREADY = new ProblemType("verified-already", 409,
            Message.of("Deze aanbieder heeft al een KvK-nummer. Is het nummer veranderd? Kies dan 'KvK-nummer wijzigen'.",
                    "This provider has a KvK number already. Did the number change? Then choose 'Change the KvK number'."));
    static final ProblemType NOT_VERIFIED = new ProblemType("not-verified", 409,
            Message.of("Deze aanbieder heeft nog geen KvK-nummer. Koppel er eerst een.",
                    "This provider has no KvK number yet. Attach one first."));
    static final ProblemType ON_LIST_ALREADY = new ProblemType("organisation-on-list-already", 409,
            Message.of("Dit KvK-nummer hoort bij een andere aanbieder op uw lijst. Is het dezelfde? Voeg de twee dan samen.",
                    "This KvK number belongs to another provider on your list. Are they the same? Then merge the two."));
    static final ProblemType FORMER_NUMBER = new ProblemType("former-number", 409,
            Message.of("Dit KvK-nummer is vervallen. Gebruik het nummer van nu.", "This KvK number has lapsed. Use the number of now."));
    static final ProblemType NUMBER_TAKEN = new ProblemType("number-taken", 409,
            Message.of(
                    "Het nieuwe nummer is of was van een andere organisatie. Is deze aanbieder daarin opgegaan? Meld hem dan als gestaakt.",
                    "The new number is or was that of another organisation. Did this provider become part of it? Then register that it ceased."));
    static final ProblemType CHANGE_WAITING = new ProblemType("number-change-waiting", 409,
            Message.of("Er is al een wijziging van dit KvK-nummer voorgesteld. De beheerder van het platform beslist erover.",
                    "A change of this KvK number has been proposed already. The operator of the platform decides on it."));
    static final ProblemType STILL_KNOWN_BY = new ProblemType("people-act-for-it", 409,
            Message.of("Er zijn mensen met toegang namens deze organisatie. Beëindig eerst hun toegang.",
                    "There are people with access on behalf of this organisation. End their access first."));

    private ProviderProblems() {
    }
}
