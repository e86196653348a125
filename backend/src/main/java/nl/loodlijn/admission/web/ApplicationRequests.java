package nl.loodlijn.admission.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.admission.domain.ApplicationAnswer;
import nl.loodlijn.admission.domain.ApplicationFacts;
import nl.loodlijn.admission.domain.CareLaw;
import nl.loodlijn.admission.domain.NoCitizenServiceNumber;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal;

/** What callers ask about applications, and what is wrong with it. A draft may hold anything that fits; completeness is looked at when it is submitted. */
final class ApplicationRequests {
    private static final Pattern CATEGORY = Pattern.compile("(jz020|wmo020)-[0-9]{2}");
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_PHONE = 40;
    private static final int LONGEST_NUMBER = 20;
    private static final int LONGEST_REGISTERED = 40;
    private static final int LONGEST_PAGE = 500;
    private static final int LONGEST_REASON = 2000;

    private final List<Refusal.FieldError> errors = new ArrayList<>();

    private ApplicationRequests() {
    }

    /** @param setId a set of criteria in use */
    @Serdeable
    @Introspected
    record NewApplication(UUID setId) {
    }

    /**
     * What an application is for, and who asks; what is left out becomes empty.
     *
     * @param categories product categories as list and code, such as {@code jz020-45}
     * @param establishments numbers of the places it is for; empty: the organisation as a whole
     */
    @Serdeable
    @Introspected
    record GivenFacts(@Nullable Set<CareLaw> laws, @Nullable List<String> categories, @Nullable List<String> establishments,
            @Nullable String kvkNumber, @Nullable String rsin, @Nullable String agbCode, @Nullable String contactName,
            @Nullable String contactEmail, @Nullable String contactPhone) {
        ApplicationFacts checked() {
            ApplicationRequests checking = new ApplicationRequests();
            ApplicationFacts facts = new ApplicationFacts(laws == null ? Set.of() : laws, checking.categories(categories),
                    checking.establishments(establishments), checking.text("/kvkNumber", kvkNumber, LONGEST_NUMBER),
                    checking.text("/rsin", rsin, LONGEST_NUMBER), checking.text("/agbCode", agbCode, LONGEST_NUMBER),
                    checking.text("/contactName", contactName, LONGEST_NAME), checking.text("/contactEmail", contactEmail, LONGEST_EMAIL),
                    checking.text("/contactPhone", contactPhone, LONGEST_PHONE));
            checking.refuse();
            return facts;
        }
    }

    /**
     * An answer; which parts count depends on the evidence that the criterion asks for, and what is left out becomes empty.
     *
     * @param notApplicable whether the criterion does not hold for the provider; the explanation then says why
     * @param explanation at most 2,000 characters
     * @param number of a register
     * @param declaredBy name of the person who declares
     * @param page address that begins with https://
     * @param canShow whether it can be shown to an assessor; no copy is kept
     * @param issuedOn the date on what is shown
     */
    @Serdeable
    @Introspected
    record GivenAnswer(@Nullable Boolean notApplicable, @Nullable String explanation, @Nullable String number,
            @Nullable String declaredBy, @Nullable LocalDate declaredOn, @Nullable String page, @Nullable Boolean canShow,
            @Nullable LocalDate issuedOn) {
        ApplicationAnswer checked(String code) {
            ApplicationRequests checking = new ApplicationRequests();
            ApplicationAnswer answer = new ApplicationAnswer(code, Boolean.TRUE.equals(notApplicable),
                    checking.freeText("/explanation", explanation, ApplicationAnswer.LONGEST_EXPLANATION),
                    checking.text("/number", number, LONGEST_REGISTERED), checking.text("/declaredBy", declaredBy, LONGEST_NAME),
                    checking.day("/declaredOn", declaredOn), checking.text("/page", page, LONGEST_PAGE), Boolean.TRUE.equals(canShow),
                    checking.day("/issuedOn", issuedOn), List.of());
            checking.refuse();
            return answer;
        }
    }

    /**
     * The dates on a document.
     *
     * @param validUntil the last day it holds, where the document says so
     */
    @Serdeable
    @Introspected
    record EvidenceDates(@Nullable LocalDate issuedOn, @Nullable LocalDate validUntil) {
        EvidenceDates checked() {
            ApplicationRequests checking = new ApplicationRequests();
            checking.day("/issuedOn", issuedOn);
            checking.day("/validUntil", validUntil);
            checking.refuse();
            return this;
        }
    }

    /** @param reason in words, at most 2,000 characters */
    @Serdeable
    @Introspected
    record WithdrawalReason(@Nullable String reason) {
        @Nullable
        String checked() {
            ApplicationRequests checking = new ApplicationRequests();
            String text = checking.freeText("/reason", reason, LONGEST_REASON);
            checking.refuse();
            return text.isEmpty() ? null : text;
        }
    }

    private String text(String pointer, @Nullable String given, int most) {
        String text = given == null ? "" : given.strip();
        if (text.length() > most) {
            errors.add(new Refusal.FieldError(pointer, "too-long",
                    Message.of("Schrijf hooguit " + most + " tekens.", "Write at most " + most + " characters.")));
        }
        return text;
    }

    private String freeText(String pointer, @Nullable String given, int most) {
        String text = text(pointer, given, most);
        NoCitizenServiceNumber.brokenBy(pointer, text).ifPresent(errors::add);
        return text;
    }

    private @Nullable LocalDate day(String pointer, @Nullable LocalDate given) {
        if (given != null && (given.getYear() < 1900 || given.getYear() > 2999)) {
            errors.add(new Refusal.FieldError(pointer, "not-a-day",
                    Message.of("Vul een bestaande datum in.", "Fill in a date that exists.")));
        }
        return given;
    }

    private List<String> categories(@Nullable List<String> given) {
        List<String> all = given == null ? List.of() : given.stream().map(String::strip).distinct().toList();
        if (all.size() > ApplicationFacts.MOST_CATEGORIES || !all.stream().allMatch(one -> CATEGORY.matcher(one).matches())) {
            errors.add(new Refusal.FieldError("/categories", "unknown-category",
                    Message.of("Kies zorgcategorieën uit de lijst.", "Choose care categories from the list.")));
        }
        return all;
    }

    private List<String> establishments(@Nullable List<String> given) {
        List<String> all = given == null ? List.of() : given.stream().map(String::strip).filter(one -> !one.isEmpty()).distinct().toList();
        if (all.size() > ApplicationFacts.MOST_ESTABLISHMENTS || all.stream().anyMatch(one -> one.length() > LONGEST_NUMBER)) {
            errors.add(new Refusal.FieldError("/establishments", "too-long",
                    Message.of("Geef hooguit " + ApplicationFacts.MOST_ESTABLISHMENTS + " vestigingsnummers van 12 cijfers.",
                            "Give at most " + ApplicationFacts.MOST_ESTABLISHMENTS + " establishment numbers of 12 figures.")));
        }
        return all;
    }

    private void refuse() {
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }
}
