package nl.loodlijn.shortlist;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.services.Database;

/**
 * An offer of which everything that can be searched for is known here too.
 *
 * @param words of the title, which nothing else of the offer holds
 * @param weeks until the first conversation
 * @param treatment weeks from there until treatment
 * @param decided what was decided on its provider
 */
record KnownOffer(UUID id, UUID provider, String providerName, List<String> words, List<String> municipalities, List<String> groups,
        List<String> expertise, List<String> laws, @Nullable BigDecimal weeks, @Nullable BigDecimal treatment,
        @Nullable LocalDate measuredOn,
        List<String> categories, @Nullable Integer ageFrom, @Nullable Integer ageUntil, List<String> settings, List<String> languages,
        @Nullable Integer freePlaces, @Nullable LocalDate stopFrom, @Nullable LocalDate stopUntil, boolean signed,
        Decided decided) {
    private static final String INSERT = """
            insert into loodlijn.listing (tenant_id, id, provider_id, title, municipality_codes, target_groups, expertise, laws, wait_intake_weeks,
                wait_treatment_weeks, wait_measured_on, categories, age_from, age_until, settings, languages, free_places, stop_from, stop_until,
                framework_signed)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    String title() {
        return String.join(" ", words);
    }

    List<String> openLaws() {
        return laws.stream().filter(law -> decided.isOpen(law, categories)).toList();
    }

    List<String> openCategories() {
        return about().contains("JEUGDWET")
                ? categories.stream().filter(category -> decided.isOpen("JEUGDWET", List.of(category))).toList()
                : categories;
    }

    boolean isAdmitted() {
        return about().stream().anyMatch(law -> decided.admits(law, categories));
    }

    boolean isOnTheList() {
        return about().isEmpty() || about().stream().anyMatch(law -> decided.isOpen(law, categories));
    }

    /** Its laws; of one that names none the law of its categories, which are all of youth care, or any that was decided on. */
    private List<String> about() {
        return !laws.isEmpty() ? laws : !categories.isEmpty() ? List.of("JEUGDWET") : decided.laws();
    }

    /** Writes offers in one transaction. */
    static void writeAll(Database database, UUID tenant, List<KnownOffer> offers) {
        try (Connection owner = database.connect("loodlijn_owner"); PreparedStatement insert = owner.prepareStatement(INSERT)) {
            owner.setAutoCommit(false);
            for (KnownOffer offer : offers) {
                @Nullable
                Object[] values = {tenant, offer.id, offer.provider, offer.title(), offer.municipalities, offer.groups, offer.expertise,
                        offer.laws,
                        offer.weeks, offer.treatment, offer.measuredOn, offer.categories, offer.ageFrom, offer.ageUntil, offer.settings,
                        offer.languages, offer.freePlaces, offer.stopFrom, offer.stopUntil, offer.signed};
                for (int place = 0; place < values.length; place++) {
                    insert.setObject(place + 1,
                            values[place] instanceof List<?> list ? owner.createArrayOf("text", list.toArray()) : values[place]);
                }
                insert.addBatch();
            }
            insert.executeBatch();
            owner.commit();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
