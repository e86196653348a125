package nl.loodlijn.platform.problem;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.micronaut.core.bind.exceptions.UnsatisfiedArgumentException;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.core.type.Argument;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Header;
import io.micronaut.json.JsonSyntaxException;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;

/**
 * What the framework could not read from a request, said in our words instead of its own.
 *
 * @param pointer JSON pointer into the body, empty for the whole of it; or the name of a parameter or header
 */
record UnreadValue(String pointer, String code, Message detail) {
    private static final Message UNREADABLE = Message.of("De inhoud van dit verzoek is niet te lezen als JSON.",
            "The body of this request cannot be read as JSON.");
    private static final Message REQUIRED = Message.of("Vul dit in; het is verplicht.", "Fill this in; it is required.");
    private static final Message BODY_REQUIRED = Message.of("Dit verzoek heeft een inhoud nodig.", "This request needs a body.");
    private static final Message WRONG_TYPE = Message.of("Deze waarde heeft niet de goede vorm.",
            "This value does not have the right form.");
    private static final Message WRONG_BODY = Message.of("De inhoud van dit verzoek heeft niet de goede vorm.",
            "The body of this request does not have the right form.");
    // What the decoder of the framework says of the property at which it stopped.
    private static final Pattern PROPERTY = Pattern.compile("property \\[(?:[^\\]]* )?([A-Za-z][A-Za-z0-9]*)\\]");
    // What it says of a property that must have a value and has none.
    private static final Pattern ABSENT = Pattern.compile("Null argument specified for \\[([A-Za-z][A-Za-z0-9]*)\\]");

    /** Empty for a failure of another kind. */
    static Optional<UnreadValue> of(Throwable failure) {
        return switch (failure) {
            case JsonSyntaxException syntax -> Optional.of(unreadable());
            case ConversionErrorException wrong when isBody(wrong.getArgument()) -> Optional.of(wrongBody(wrong));
            case ConversionErrorException wrong -> Optional.of(new UnreadValue(nameOf(wrong.getArgument()), "wrong-type", WRONG_TYPE));
            case UnsatisfiedRouteException missing -> Optional.of(missing(missing.getArgument()));
            case UnsatisfiedArgumentException missing -> Optional.of(missing(missing.getArgument()));
            default -> Optional.empty();
        };
    }

    ProblemDocument.FieldProblem in(Locale language) {
        return new ProblemDocument.FieldProblem(pointer, code, detail.in(language));
    }

    private static UnreadValue unreadable() {
        return new UnreadValue("", "unreadable", UNREADABLE);
    }

    private static UnreadValue missing(Argument<?> argument) {
        return isBody(argument) ? new UnreadValue("", "required", BODY_REQUIRED) : new UnreadValue(nameOf(argument), "required", REQUIRED);
    }

    private static UnreadValue wrongBody(Throwable failure) {
        String property = "";
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonSyntaxException) {
                return unreadable();
            }
            Matcher absent = ABSENT.matcher(String.valueOf(cause.getMessage()));
            if (absent.find()) {
                return new UnreadValue("/" + absent.group(1), "required", REQUIRED);
            }
            Matcher named = PROPERTY.matcher(String.valueOf(cause.getMessage()));
            if (property.isEmpty() && named.find()) {
                property = "/" + named.group(1);
            }
        }
        return new UnreadValue(property, "wrong-type", property.isEmpty() ? WRONG_BODY : WRONG_TYPE);
    }

    private static boolean isBody(Argument<?> argument) {
        return argument.getAnnotationMetadata().hasAnnotation(Body.class);
    }

    private static String nameOf(Argument<?> argument) {
        return argument.getAnnotationMetadata().stringValue(Header.class).orElse(argument.getName());
    }
}
