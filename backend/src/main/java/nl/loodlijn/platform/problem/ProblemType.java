package nl.loodlijn.platform.problem;

/**
 * A kind of refusal that a client can recognise and that can be counted.
 *
 * @param code kebab-case name; the type URI of the problem document is {@code /problems/<code>}
 * @param status HTTP status, 400 to 599
 * @param title what went wrong, the same for every occurrence
 */
public record ProblemType(String code, int status, Message title) {
    public static final ProblemType NOT_SIGNED_IN = new ProblemType("not-signed-in", 401,
            Message.of("U bent niet aangemeld. Meld u aan en probeer het opnieuw.", "You are not signed in. Sign in and try again."));
    public static final ProblemType PERMISSION_MISSING = new ProblemType("permission-missing", 403,
            Message.of("Uw rol mag dit niet. Vraag de beheerder van uw organisatie om toegang.",
                    "Your role may not do this. Ask the administrator of your organisation for access."));
    public static final ProblemType NOT_FOUND = new ProblemType("not-found", 404,
            Message.of("Dit bestaat niet, of u hebt er geen toegang toe.", "This does not exist, or you have no access to it."));
    public static final ProblemType UNKNOWN_TENANT = new ProblemType("unknown-tenant", 404,
            Message.of("Deze regio of gemeente bestaat niet, of u hoort er niet bij.",
                    "This region or municipality does not exist, or you do not belong to it."));
    public static final ProblemType ACTING_PARTY_REQUIRED = new ProblemType("acting-party-required", 400,
            Message.of("Kies namens wie u dit doet.", "Choose on whose behalf you do this."));
    public static final ProblemType INVALID_INPUT = new ProblemType("invalid-input", 400,
            Message.of("Niet alles is goed ingevuld.", "Not everything was filled in correctly."));
    public static final ProblemType CONFLICT = new ProblemType("conflict", 409,
            Message.of("Iemand anders heeft dit intussen gewijzigd.", "Someone else changed this in the meantime."));
    public static final ProblemType PRECONDITION_FAILED = new ProblemType("precondition-failed", 412,
            Message.of("Iemand anders heeft dit intussen gewijzigd. Bekijk de laatste versie.",
                    "Someone else changed this in the meantime. Look at the latest version."));
    public static final ProblemType PRECONDITION_REQUIRED = new ProblemType("precondition-required", 428,
            Message.of("Stuur de versie mee die u hebt gewijzigd (If-Match).", "Send the version that you changed (If-Match)."));
    public static final ProblemType TOO_LARGE = new ProblemType("too-large", 413,
            Message.of("Dit bestand is te groot.", "This file is too large."));
    public static final ProblemType DATABASE_UNAVAILABLE = new ProblemType("database-unavailable", 503,
            Message.of("De gegevens zijn even niet bereikbaar. Probeer het over enkele seconden opnieuw; wat u typte is niet opgeslagen.",
                    "The data cannot be reached for a moment. Try again in a few seconds; what you typed was not saved."));
    public static final ProblemType UNEXPECTED = new ProblemType("unexpected", 500,
            Message.of("De server kon dit niet afmaken. Er is niets opgeslagen. Probeer het opnieuw of meld het nummer van dit verzoek.",
                    "The server could not finish this. Nothing was saved. Try again or report the number of this request."));
}
