package nl.loodlijn.admission.domain;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.admission.domain.ApplicationGap.Kind;

/**
 * What the answer to one criterion still lacks.
 *
 * @param today the day on which it would be submitted
 * @param kvkNumber of the organisation; empty while it was not given
 */
record AnswerCheck(Criterion criterion, ApplicationAnswer answer, LocalDate today, String kvkNumber) {
    List<ApplicationGap> gaps() {
        if (answer.notApplicable()) {
            return answer.explanation().isEmpty() ? List.of(gap("explanation", Kind.EXPLANATION_MISSING)) : List.of();
        }
        return switch (criterion.evidence().kind()) {
            case DOCUMENT -> documents();
            case REGISTER_NUMBER -> number();
            case DECLARATION -> declaration();
            case WEB_PAGE -> page();
            case SHOWN -> shown();
            case OWN_CHECK -> List.of();
        };
    }

    private List<ApplicationGap> documents() {
        if (answer.files().isEmpty()) {
            return List.of(gap("files", Kind.DOCUMENT_MISSING));
        }
        List<ApplicationGap> gaps = new ArrayList<>();
        for (EvidenceFile file : answer.files()) {
            String place = "files/" + file.id();
            switch (file.state()) {
                case QUARANTINED -> gaps.add(gap(place, Kind.DOCUMENT_WAITS));
                case INFECTED -> gaps.add(gap(place, Kind.DOCUMENT_INFECTED));
                case KEPT -> {
                }
            }
            addDates(gaps, place, file.issuedOn(), file.validUntil());
        }
        return gaps;
    }

    private List<ApplicationGap> number() {
        if (answer.number().isEmpty()) {
            return List.of(gap("number", Kind.NUMBER_MISSING));
        }
        RegisterNumber register = criterion.evidence().number();
        if (register != null && !register.accepts(answer.number())) {
            return List.of(gap("number", Kind.NUMBER_WRONG));
        }
        return register == RegisterNumber.KVK && !kvkNumber.isEmpty() && !kvkNumber.equals(answer.number())
                ? List.of(gap("number", Kind.NUMBER_OF_ANOTHER))
                : List.of();
    }

    private List<ApplicationGap> declaration() {
        if (answer.declaredBy().isEmpty() || answer.declaredOn() == null) {
            return List.of(gap(answer.declaredBy().isEmpty() ? "declaredBy" : "declaredOn", Kind.DECLARATION_MISSING));
        }
        List<ApplicationGap> gaps = new ArrayList<>();
        addAge(gaps, "declaredOn", answer.declaredOn());
        return gaps;
    }

    private List<ApplicationGap> page() {
        if (answer.page().isEmpty()) {
            return List.of(gap("page", Kind.PAGE_MISSING));
        }
        return isAddress(answer.page()) ? List.of() : List.of(gap("page", Kind.PAGE_WRONG));
    }

    private List<ApplicationGap> shown() {
        List<ApplicationGap> gaps = new ArrayList<>();
        if (!answer.canShow()) {
            gaps.add(gap("canShow", Kind.NOT_SHOWN));
        }
        if (isDated() && answer.issuedOn() == null) {
            gaps.add(gap("issuedOn", Kind.DATE_MISSING));
        }
        if (answer.issuedOn() != null) {
            addAge(gaps, "issuedOn", answer.issuedOn());
        }
        return gaps;
    }

    private void addDates(List<ApplicationGap> gaps, String place, @Nullable LocalDate issuedOn, @Nullable LocalDate validUntil) {
        if (issuedOn == null) {
            if (isDated()) {
                gaps.add(gap(place + "/issuedOn", Kind.DATE_MISSING));
            }
        } else {
            addAge(gaps, place + "/issuedOn", issuedOn);
        }
        if (validUntil == null) {
            return;
        }
        if (validUntil.isBefore(today)) {
            gaps.add(gap(place + "/validUntil", Kind.EXPIRED));
        } else if (issuedOn != null && validUntil.isBefore(issuedOn)) {
            gaps.add(gap(place + "/validUntil", Kind.VALID_BEFORE_ISSUED));
        } else if (issuedOn != null && countsUntil(issuedOn) != null && validUntil.isAfter(countsUntil(issuedOn))) {
            gaps.add(gap(place + "/validUntil", Kind.VALID_TOO_LONG));
        }
    }

    private void addAge(List<ApplicationGap> gaps, String place, LocalDate day) {
        Integer notOlder = criterion.evidence().notOlderThanMonths();
        LocalDate counts = countsUntil(day);
        if (day.isAfter(today)) {
            gaps.add(gap(place, Kind.DATE_IN_FUTURE));
        } else if (notOlder != null && day.isBefore(today.minusMonths(notOlder))) {
            gaps.add(gap(place, Kind.TOO_OLD));
        } else if (counts != null && counts.isBefore(today)) {
            gaps.add(gap(place, Kind.EXPIRED));
        }
    }

    /** The last day on which evidence of this day counts; null when that has no end. */
    private @Nullable LocalDate countsUntil(LocalDate day) {
        Integer months = criterion.evidence().validMonths();
        return months == null ? null : day.plusMonths(months);
    }

    private boolean isDated() {
        return criterion.evidence().notOlderThanMonths() != null || criterion.evidence().validMonths() != null;
    }

    private ApplicationGap gap(String field, Kind kind) {
        return ApplicationGap.ofAnswer(criterion.code(), field, kind);
    }

    private static boolean isAddress(String text) {
        try {
            URI address = URI.create(text);
            return "https".equals(address.getScheme()) && address.getHost() != null && address.getHost().contains(".");
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
