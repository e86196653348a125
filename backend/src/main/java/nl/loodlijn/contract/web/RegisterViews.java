package nl.loodlijn.contract.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.contract.register.Change;
import nl.loodlijn.contract.register.ChangeRow;
import nl.loodlijn.contract.register.Consent;
import nl.loodlijn.contract.register.Phase;
import nl.loodlijn.contract.register.RegisterFacetRow;
import nl.loodlijn.contract.register.RelationRow;
import nl.loodlijn.contract.web.ConsortiumViews.RegisteredConsortium;
import nl.loodlijn.contract.web.SubcontractingViews.LabelledCode;
import nl.loodlijn.shortlist.CodeLabels;

/** What callers see of the register. */
final class RegisterViews {
    private RegisterViews() {
    }

    /**
     * A municipality of a relation.
     *
     * @param works whether the subcontractor may work there
     */
    @Serdeable
    @Introspected
    record RelationPlace(String value, String label, boolean works) {
        static List<RelationPlace> of(List<String> codes, List<String> working, CodeLabels labels) {
            return codes.stream().map(code -> new RelationPlace(code, labels.municipality(code), working.contains(code))).toList();
        }
    }

    /**
     * The agreement under which somebody works; read by its parties and the region, known by name to whoever sees the relation.
     *
     * @param modelNumber version of the model contract that it follows
     */
    @Serdeable
    @Introspected
    record RegisteredAgreement(UUID id, String title, String modelName, int modelNumber) {
        static @Nullable RegisteredAgreement of(RelationRow row) {
            UUID id = row.agreementId();
            String title = row.agreementTitle();
            String name = row.modelName();
            Integer number = row.modelNumber();
            return id == null || title == null || name == null || number == null ? null : new RegisteredAgreement(id, title, name, number);
        }
    }

    /**
     * Who works for whom.
     *
     * @param id of the report
     * @param headKvk absent when it is not known
     * @param worksFrom absent while there is no consent
     * @param endsOn last day; absent for no end
     * @param since when it came to stand so
     * @param agreement in force under which it works; absent when there is none
     * @param subId the organisation that the subcontractor is; absent when that is not known
     */
    @Serdeable
    @Introspected
    record RegisterRelation(UUID id, UUID headId, String headName, @Nullable String headKvk, String subName, String subKvk,
            boolean selfEmployed, List<LabelledCode> categories, List<RelationPlace> municipalities, @Nullable LocalDate worksFrom,
            @Nullable LocalDate endsOn, Phase phase, Consent consent, Instant since, @Nullable RegisteredAgreement agreement,
            @Nullable UUID subId) {
        static RegisterRelation of(RelationRow row, CodeLabels labels, Locale language) {
            return new RegisterRelation(row.id(), row.headId(), row.headName(), row.headKvk(), row.subName(), row.subKvk(),
                    row.selfEmployed(), LabelledCode.categories(row.categories(), labels, language),
                    RelationPlace.of(row.municipalityCodes(), row.workingCodes(), labels), row.worksFrom(), row.endsOn(), row.phase(),
                    row.consent(), row.knownFrom(), RegisteredAgreement.of(row), row.subId());
        }
    }

    /** A value of a facet, and how many relations have it. */
    @Serdeable
    @Introspected
    record RegisterFacet(String value, String label, long count) {
    }

    /** Of head contractors and subcontractors the forty with most, and those that were asked for. */
    @Serdeable
    @Introspected
    record RegisterFacets(List<RegisterFacet> municipality, List<RegisterFacet> category, List<RegisterFacet> head, List<RegisterFacet> sub,
            List<RegisterFacet> phase, List<RegisterFacet> consent) {
        static RegisterFacets of(List<RegisterFacetRow> rows, CodeLabels labels, Locale language) {
            return new RegisterFacets(facet(rows, "municipality", labels, language), facet(rows, "category", labels, language),
                    facet(rows, "head", labels, language), facet(rows, "sub", labels, language), facet(rows, "phase", labels, language),
                    facet(rows, "consent", labels, language));
        }

        private static List<RegisterFacet> facet(List<RegisterFacetRow> rows, String name, CodeLabels labels, Locale language) {
            return rows.stream().filter(row -> row.facet().equals(name))
                    .map(row -> new RegisterFacet(row.value(), label(row, labels, language), row.number()))
                    .sorted(Comparator.comparingLong(RegisterFacet::count).reversed().thenComparing(RegisterFacet::label)).toList();
        }

        private static String label(RegisterFacetRow row, CodeLabels labels, Locale language) {
            String known = row.label();
            return switch (row.facet()) {
                case "municipality" -> labels.municipality(row.value());
                case "category" -> labels.category(row.value(), language);
                case "phase" -> Phase.valueOf(row.value()).label().in(language);
                case "consent" -> Consent.valueOf(row.value()).label().in(language);
                default -> known == null ? row.value() : known;
            };
        }
    }

    /**
     * A head contractor, and how many organisations work behind it: subcontractors, and members and suppliers of a consortium that is one of the two.
     *
     * @param id the organisation
     */
    @Serdeable
    @Introspected
    record HeadCount(UUID id, String name, long organisations) {
        static List<HeadCount> of(List<RegisterFacetRow> rows) {
            return rows.stream().filter(row -> row.facet().equals("behind"))
                    .map(row -> new HeadCount(UUID.fromString(row.value()), row.label() == null ? "" : row.label(), row.number()))
                    .sorted(Comparator.comparingLong(HeadCount::organisations).reversed().thenComparing(HeadCount::name)).toList();
        }
    }

    /**
     * A page of the register.
     *
     * @param on the day that it tells of
     * @param behind the head contractors of what was found
     * @param consortia who takes part in cooperatives and consortia on that day
     * @param next cursor of the next page; absent on the last
     */
    @Serdeable
    @Introspected
    record RegisterPage(LocalDate on, long total, List<RegisterRelation> items, RegisterFacets facets, List<HeadCount> behind,
            List<RegisteredConsortium> consortia, @Nullable String next) {
    }

    /**
     * A change of the register.
     *
     * @param relation id of the report
     * @param municipalities with whether it may work there since
     */
    @Serdeable
    @Introspected
    record RegisterChange(UUID id, UUID relation, Instant at, Change change, String headName, String subName,
            List<RelationPlace> municipalities, @Nullable LocalDate worksFrom, @Nullable LocalDate endsOn) {
        static RegisterChange of(ChangeRow row, CodeLabels labels) {
            return new RegisterChange(row.id(), row.subcontractingId(), row.knownFrom(), row.change(), row.headName(), row.subName(),
                    RelationPlace.of(row.municipalityCodes(), row.workingCodes(), labels), row.worksFrom(), row.endsOn());
        }
    }

    /** @param next cursor of the next page; absent on the last */
    @Serdeable
    @Introspected
    record RegisterChanges(List<RegisterChange> items, @Nullable String next) {
    }
}
