package nl.loodlijn.shortlist.offers;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;

/**
 * What a provider says of itself.
 *
 * @param rsin nine figures that pass the 11-test
 * @param agbCodes eight figures each
 * @param contactName whom other providers call (loodgieter)
 * @param publicContact how residents reach it, in its own words
 * @param complaintUrl where its complaint procedure is to be read
 */
@Serdeable
@Introspected
public record FactsContent(@Nullable List<String> tradeNames, @Nullable String legalForm, @Nullable String rsin,
        @Nullable List<String> agbCodes, @Nullable String website, @Nullable String phone, @Nullable String email,
        @Nullable String contactName, @Nullable String contactPhone, @Nullable String contactEmail, @Nullable String publicContact,
        @Nullable String complaintUrl, @Nullable List<QualityMark> qualityMarks, @Nullable List<Establishment> establishments) {

    /** @param validUntil the last day; absent: without an end */
    @Serdeable
    @Introspected
    public record QualityMark(String name, @Nullable LocalDate validUntil) {
    }

    /**
     * An establishment (vestiging).
     *
     * @param id absent for a new one
     * @param number twelve figures of the trade register
     * @param postcode such as 1811 AA
     */
    @Serdeable
    @Introspected
    public record Establishment(@Nullable UUID id, @Nullable String number, @Nullable String name, @Nullable String address,
            @Nullable String postcode, @Nullable String town, @Nullable String phone) {
        Establishment tidy() {
            String code = OfferContent.text(postcode);
            return new Establishment(id, OfferContent.text(number), OfferContent.text(name),
                    OfferContent.text(address), code == null ? null : spaced(code), OfferContent.text(town), OfferContent.text(phone));
        }

        private static String spaced(String postcode) {
            String tight = postcode.replace(" ", "").toUpperCase(java.util.Locale.ROOT);
            return tight.length() == 6 ? tight.substring(0, 4) + " " + tight.substring(4) : tight;
        }
    }

    /** The same under the names of the columns of table provider. */
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Columns(List<String> tradeNames, @Nullable String legalForm, @Nullable String rsin, List<String> agbCodes,
            @Nullable String website, @Nullable String phone, @Nullable String email, @Nullable String contactName,
            @Nullable String contactPhone, @Nullable String contactEmail, @Nullable String publicContact, @Nullable String complaintUrl,
            List<QualityMark> qualityMarks) {
    }

    Columns columns() {
        return new Columns(OfferContent.texts(tradeNames), OfferContent.text(legalForm), OfferContent.text(rsin),
                OfferContent.texts(agbCodes), OfferContent.text(website), OfferContent.text(phone), OfferContent.text(email),
                OfferContent.text(contactName), OfferContent.text(contactPhone), OfferContent.text(contactEmail),
                OfferContent.text(publicContact), OfferContent.text(complaintUrl),
                OfferContent.all(qualityMarks).stream().map(one -> new QualityMark(one.name().strip(), one.validUntil())).distinct()
                        .toList());
    }
}
