package nl.loodlijn.admission.criteria;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import jakarta.inject.Singleton;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.admission.domain.CareLaw;
import nl.loodlijn.admission.domain.Criterion;
import nl.loodlijn.admission.domain.Origin;

/**
 * The criteria that law and the national contract standards ask everywhere: what a new set begins with. Sources: Jeugdwet, Wmo 2015, Wtza,
 * Aanbestedingswet 2012, Contractstandaard Wmo 1.2, Afwegingskader hoofd- en onderaannemerschap (2021); each criterion names its own.
 */
@Singleton
public final class NationalCriteria {
    private static final String FILE = "/nl/loodlijn/admission/national-criteria.json";

    private final Edition edition;

    /** @param edition year and month that the list describes */
    @Serdeable
    @Introspected
    record Edition(String edition, List<CriterionJson> criteria) {
    }

    NationalCriteria(JsonMapper json) {
        try (InputStream file = Objects.requireNonNull(NationalCriteria.class.getResourceAsStream(FILE))) {
            edition = Objects.requireNonNull(json.readValue(file, Edition.class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Year and month that the list describes, such as 2026-01. */
    public String edition() {
        return edition.edition();
    }

    /** Those that hold for one of these acts, in the order of the list. */
    public List<Criterion> under(Set<CareLaw> laws) {
        return edition.criteria().stream().map(CriterionJson::read).filter(one -> !Collections.disjoint(one.laws(), laws))
                .map(NationalCriteria::national).toList();
    }

    private static Criterion national(Criterion one) {
        return new Criterion(one.code(), one.kind(), one.dutch(), one.english(), one.evidence(), one.recheck(), one.legalSource(),
                Origin.NATIONAL, one.laws(), one.proportionality(), one.shareable());
    }
}
