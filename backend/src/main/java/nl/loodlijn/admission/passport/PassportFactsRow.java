package nl.loodlijn.admission.passport;

import java.util.List;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

import nl.loodlijn.admission.domain.ApplicationFacts;

/** The facts of the application that was approved last. */
@MappedEntity
public record PassportFactsRow(@Id String kvkNumber, @TypeDef(type = DataType.STRING_ARRAY) List<String> categories,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> establishments, String rsin, String agbCode, String contactName,
        String contactEmail, String contactPhone) {
    /** What was not filled in yet, from these; what was stays. */
    public ApplicationFacts completing(ApplicationFacts given) {
        return new ApplicationFacts(given.laws(),
                given.categories().isEmpty()
                        ? categories.stream().filter(one -> given.laws().contains(ApplicationFacts.lawOf(one))).toList()
                        : given.categories(),
                given.establishments().isEmpty() ? establishments : given.establishments(), or(given.kvkNumber(), kvkNumber),
                or(given.rsin(), rsin), or(given.agbCode(), agbCode), or(given.contactName(), contactName),
                or(given.contactEmail(), contactEmail), or(given.contactPhone(), contactPhone));
    }

    private static String or(String given, String known) {
        return given.isEmpty() ? known : given;
    }
}
