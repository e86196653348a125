package nl.loodlijn.shortlist.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;

import nl.loodlijn.shortlist.Details;
import nl.loodlijn.shortlist.imports.domain.ListingFacts;
import nl.loodlijn.shortlist.imports.domain.OfferFacts;

/** The columns of table listing that an import reads and writes, under their own names. */
@Serdeable(naming = SnakeCaseStrategy.class)
@Introspected
record ListingColumns(String title, List<String> kinds, List<String> targetGroups, List<String> expertise,
        List<String> municipalityCodes, @Nullable String placeText, List<String> outsidePlaces, List<String> laws,
        @Nullable String contractText,
        @Nullable BigDecimal waitIntakeWeeks, @Nullable String waitIntakeText, @Nullable BigDecimal waitTreatmentWeeks,
        @Nullable String waitKind,
        @Nullable LocalDate waitMeasuredOn, @Nullable String waitMeasuredText, @Nullable String note, @Nullable String sourceUrl,
        List<String> categories, @Nullable Integer ageFrom, @Nullable Integer ageUntil, List<String> settings, List<String> languages,
        @Nullable Integer freePlaces, @Nullable String intakeCriteria, @Nullable Boolean accessible, @Nullable String profile,
        @Nullable Integer travelKm, List<String> helpForms, List<Details.Method> methods, @Nullable Boolean frameworkSigned) {

    static ListingColumns of(ListingFacts facts) {
        return new ListingColumns(facts.title(), facts.kinds(), facts.targetGroups(), facts.expertise(),
                facts.municipalityCodes(), facts.placeText(), facts.outsidePlaces(), facts.laws(), facts.contractText(),
                facts.waitIntakeWeeks(),
                facts.waitIntakeText(), facts.waitTreatmentWeeks(), facts.waitKind(), facts.waitMeasuredOn(), facts.waitMeasuredText(),
                facts.note(),
                facts.sourceUrl(), facts.offer().categories(), facts.offer().ageFrom(), facts.offer().ageUntil(), facts.offer().settings(),
                facts.offer().languages(), facts.offer().freePlaces(), facts.offer().intakeCriteria(),
                facts.offer().accessible(), facts.offer().profile(), facts.offer().travelKm(),
                facts.offer().helpForms(), facts.offer().methods().stream().map(name -> new Details.Method(name, false)).toList(),
                facts.offer().frameworkSigned());
    }

    ListingFacts facts() {
        return new ListingFacts(title, kinds, targetGroups, expertise, municipalityCodes, placeText, outsidePlaces, laws,
                contractText, waitIntakeWeeks, waitIntakeText, waitTreatmentWeeks, waitKind, waitMeasuredOn, waitMeasuredText, note,
                sourceUrl,
                new OfferFacts(categories, ageFrom, ageUntil, settings, languages, freePlaces, intakeCriteria, accessible, profile,
                        travelKm,
                        helpForms, methods.stream().map(Details.Method::name).toList(), frameworkSigned));
    }
}
