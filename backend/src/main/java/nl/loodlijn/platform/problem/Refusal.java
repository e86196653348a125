package nl.loodlijn.platform.problem;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Ends a request with a problem document. Carries no stack trace: a refusal is an expected outcome. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * What is wrong with one field.
     *
     * @param pointer JSON pointer into the request body, or the name of a query parameter or header
     */
    public record FieldError(String pointer, String code, Message detail) {
    }

    private final transient ProblemType type;
    private final transient @Nullable Message detail;
    private final transient List<FieldError> errors;
    private final transient @Nullable Object current;
    private final transient @Nullable String currentTag;

    private Refusal(ProblemType type, @Nullable Message detail, List<FieldError> errors) {
        this(type, detail, errors, null, null);
    }

    private Refusal(ProblemType type, @Nullable Message detail, List<FieldError> errors, @Nullable Object current,
            @Nullable String currentTag) {
        super(type.code(), null, false, false);
        this.type = type;
        this.detail = detail;
        this.errors = List.copyOf(errors);
        this.current = current;
        this.currentTag = currentTag;
    }

    public static Refusal of(ProblemType type) {
        return new Refusal(type, null, List.of());
    }

    /** @param detail what happened here and what to do about it */
    public static Refusal of(ProblemType type, Message detail) {
        return new Refusal(type, detail, List.of());
    }

    /** @param errors what stands in the way, field by field */
    public static Refusal of(ProblemType type, List<FieldError> errors) {
        return new Refusal(type, null, errors);
    }

    public static Refusal invalid(List<FieldError> errors) {
        return new Refusal(ProblemType.INVALID_INPUT, null, errors);
    }

    public static Refusal invalid(String pointer, String code, Message detail) {
        return invalid(List.of(new FieldError(pointer, code, detail)));
    }

    /** The same, with what there is now and its entity tag. */
    Refusal withCurrent(@Nullable Object representation, @Nullable String tag) {
        return new Refusal(type, detail, errors, representation, tag);
    }

    @Nullable
    Object current() {
        return current;
    }

    @Nullable
    String currentTag() {
        return currentTag;
    }

    public ProblemType type() {
        return type;
    }

    public @Nullable Message detail() {
        return detail;
    }

    public List<FieldError> errors() {
        return errors;
    }
}
