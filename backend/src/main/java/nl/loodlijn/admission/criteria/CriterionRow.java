package nl.loodlijn.admission.criteria;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

import nl.loodlijn.admission.domain.CareLaw;
import nl.loodlijn.admission.domain.Criterion;
import nl.loodlijn.admission.domain.CriterionClass;
import nl.loodlijn.admission.domain.CriterionText;
import nl.loodlijn.admission.domain.Evidence;
import nl.loodlijn.admission.domain.EvidenceKind;
import nl.loodlijn.admission.domain.Origin;
import nl.loodlijn.admission.domain.Recheck;
import nl.loodlijn.admission.domain.RegisterNumber;

/** A criterion as it is kept. */
@MappedEntity
record CriterionRow(@Id String code, String kind, String dutchTitle, String dutchAsked, String englishTitle, String englishAsked,
        String evidence, @Nullable String number, @Nullable Integer notOlderThanMonths, @Nullable Integer validMonths, String recheck,
        @Nullable Integer recheckMonths, String legalSource, String origin, @TypeDef(type = DataType.STRING_ARRAY) List<String> laws,
        String proportionality, boolean shareable, int version) {
    Criterion criterion() {
        Set<CareLaw> acts = laws.stream().map(CareLaw::valueOf).collect(Collectors.toCollection(() -> EnumSet.noneOf(CareLaw.class)));
        return new Criterion(code, CriterionClass.valueOf(kind), new CriterionText(dutchTitle, dutchAsked),
                new CriterionText(englishTitle, englishAsked),
                new Evidence(EvidenceKind.valueOf(evidence), number == null ? null : RegisterNumber.valueOf(number), notOlderThanMonths,
                        validMonths),
                new Recheck(Recheck.Kind.valueOf(recheck), recheckMonths), legalSource, Origin.valueOf(origin), acts, proportionality,
                shareable);
    }
}
