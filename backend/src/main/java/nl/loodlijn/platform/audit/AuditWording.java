package nl.loodlijn.platform.audit;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import io.micronaut.json.tree.JsonNode;

import nl.loodlijn.platform.audit.AuditEntry.Form;
import nl.loodlijn.platform.audit.AuditedField.Kind;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.security.Role;

/** Says in words what an entry of the trail holds, with the names that the modules gave. */
@Singleton
final class AuditWording {
    private static final String HASHED = "sha256";
    private static final Message YES = Message.of("ja", "yes");
    private static final Message NO = Message.of("nee", "no");

    private static final Message TERM_OVER = Message.of("de bewaartermijn was voorbij", "the time for which it is kept was over");
    private static final Pattern PLACE = Pattern.compile("\\{([a-z_]+)}");

    private final Map<String, AuditedTable> tables = new LinkedHashMap<>();
    private final Map<String, Message> grounds = new HashMap<>();

    /** A reference from one row on the trail to another. */
    record Reference(String table, String id) {
    }

    /** The columns of an entry, read. */
    record Read(AuditRow row, Map<String, JsonNode> before, Map<String, JsonNode> after) {
        Set<String> columns() {
            Set<String> columns = new LinkedHashSet<>(before.keySet());
            columns.addAll(after.keySet());
            return columns;
        }
    }

    AuditWording(List<AuditedTables> modules) {
        modules.stream().flatMap(module -> module.tables().stream()).sorted(Comparator.comparing(AuditedTable::table))
                .forEach(table -> tables.put(table.table(), table));
        modules.forEach(module -> grounds.putAll(module.grounds()));
    }

    /** All tables that have words, by name. */
    List<AuditedTable> tables() {
        return List.copyOf(tables.values());
    }

    /** The tables of which an entry tells what an act was for. */
    List<String> leading() {
        return tables.values().stream().filter(AuditedTable::leads).map(AuditedTable::table).toList();
    }

    AuditedTable table(String name) {
        return tables.getOrDefault(name, new AuditedTable(name, Message.of(name, name), List.of(), List.of()));
    }

    /** The rows that an entry names by their key. */
    Set<Reference> references(Read entry) {
        Set<Reference> found = new LinkedHashSet<>();
        for (AuditedField field : table(entry.row().subject()).fields()) {
            String other = field.refersTo();
            if (other != null) {
                for (Map<String, JsonNode> side : List.of(entry.before(), entry.after())) {
                    JsonNode value = side.get(field.column());
                    if (value != null && value.isString()) {
                        found.add(new Reference(other, value.getStringValue()));
                    }
                }
            }
        }
        return found;
    }

    AuditEntry entry(Read entry, Map<Reference, String> names, Locale language) {
        AuditRow row = entry.row();
        AuditedTable table = table(row.subject());
        String name = nameOf(row);
        return new AuditEntry(row.id(), row.at(), row.requestId(), who(row, language), row.action(),
                sentence(entry, table, name, names, language),
                new AuditEntry.Subject(row.subject(), capital(table.noun().in(language)), row.subjectId(), name),
                changes(entry, table, names, language), erased(row, language));
    }

    private AuditEntry.@Nullable Erased erased(AuditRow row, Locale language) {
        return row.erasedAt() == null || row.erasedBecause() == null
                ? null
                : new AuditEntry.Erased(row.erasedAt(), grounds.getOrDefault(row.erasedBecause(), TERM_OVER).in(language));
    }

    /** A noun as the name of a choice. */
    static String capital(String noun) {
        return noun.isEmpty() ? noun : noun.substring(0, 1).toUpperCase(Locale.ROOT) + noun.substring(1);
    }

    private static AuditEntry.@Nullable Who who(AuditRow row, Locale language) {
        if (row.personId() == null) {
            return null;
        }
        String role = row.role();
        String label = role == null
                ? null
                : List.of(Role.values()).stream().filter(one -> one.name().equals(role)).findFirst()
                        .map(one -> one.label().in(language)).orElse(role);
        return new AuditEntry.Who(row.personId(), row.personName(), row.partyName(), label);
    }

    private static @Nullable String nameOf(AuditRow row) {
        if (row.aboutPerson() != null) {
            return isAboutOneself(row) ? null : row.aboutName();
        }
        boolean isParty = row.ownerId() != null && row.ownerId().toString().equals(row.subjectId());
        return isParty && row.ownerName() != null ? row.ownerName() : row.subjectName();
    }

    private static String sentence(Read entry, AuditedTable table, @Nullable String name, Map<Reference, String> names, Locale language) {
        Message sentence = table.phrases().stream().filter(phrase -> fits(phrase, entry)).findFirst().map(AuditedTable.Phrase::sentence)
                .orElse(entry.row().action().sentence());
        return PLACE.matcher(sentence.in(language)).replaceAll(place -> Matcher.quoteReplacement(switch (place.group(1)) {
            case "noun" -> table.noun().in(language);
            case "name" -> name == null ? "" : name;
            default -> ofColumn(place.group(1), entry, table, names, language);
        })).replaceAll(" {2,}", " ").strip();
    }

    private static String ofColumn(String column, Read entry, AuditedTable table, Map<Reference, String> names, Locale language) {
        JsonNode value = entry.after().getOrDefault(column, entry.before().get(column));
        AuditedField field = table.field(column).orElseThrow();
        String text = text(value, field, entry.row(), names, language);
        return text == null ? "" : text;
    }

    private static boolean fits(AuditedTable.Phrase phrase, Read entry) {
        if (phrase.action() != entry.row().action() || !isAbout(phrase.about(), entry.row())) {
            return false;
        }
        String column = phrase.column();
        if (column == null) {
            return true;
        }
        String before = filled(entry.before().get(column));
        String after = filled(entry.after().get(column));
        return phrase.valueBefore() == null
                ? after != null && (phrase.value() == null || phrase.value().equals(after))
                : after == null && phrase.valueBefore().equals(before);
    }

    /** A value as text; null when there is none. */
    private static @Nullable String filled(@Nullable JsonNode value) {
        return value == null || value.isNull() ? null : value.coerceStringValue();
    }

    private static boolean isAbout(AuditedTable.Phrase.About about, AuditRow row) {
        return switch (about) {
            case ANYONE -> true;
            case ONESELF -> isAboutOneself(row);
            case SOMEBODY_ELSE -> row.aboutName() != null && !isAboutOneself(row);
        };
    }

    private static boolean isAboutOneself(AuditRow row) {
        return row.aboutPerson() != null && row.aboutPerson().equals(row.personId());
    }

    private static List<AuditEntry.Change> changes(Read entry, AuditedTable table, Map<Reference, String> names, Locale language) {
        List<AuditedField> fields = new ArrayList<>(table.fields());
        entry.columns().stream().filter(column -> table.field(column).isEmpty())
                .forEach(column -> fields.add(AuditedField.text(column, column, column)));
        return fields.stream()
                .filter(field -> isFilled(entry.before().get(field.column())) || isFilled(entry.after().get(field.column())))
                .map(field -> change(entry, field, names, language))
                .filter(change -> change.form() == Form.WITHHELD || change.before() != null || change.after() != null).toList();
    }

    private static AuditEntry.Change change(Read entry, AuditedField field, Map<Reference, String> names, Locale language) {
        JsonNode before = entry.before().get(field.column());
        JsonNode after = entry.after().get(field.column());
        String label = field.label().in(language);
        if (field.kind() == Kind.WITHHELD || isHash(before) || isHash(after)) {
            return new AuditEntry.Change(field.column(), label, Form.WITHHELD, null, null);
        }
        Form form = switch (field.kind()) {
            case DAY -> Form.DAY;
            case MOMENT -> Form.MOMENT;
            case TEXT, YES_NO, ROW, PARTY, PERSON, WITHHELD -> Form.TEXT;
        };
        return new AuditEntry.Change(field.column(), label, form, text(before, field, entry.row(), names, language),
                text(after, field, entry.row(), names, language));
    }

    /** Whether there is anything in a value: lists, objects and texts can be there and hold nothing. */
    private static boolean isFilled(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return false;
        }
        return value.isContainerNode()
                ? StreamSupport.stream(value.values().spliterator(), false).anyMatch(AuditWording::isFilled)
                : !value.coerceStringValue().isEmpty();
    }

    private static boolean isHash(@Nullable JsonNode value) {
        return value != null && value.isObject() && value.get(HASHED) != null;
    }

    private static @Nullable String text(@Nullable JsonNode value, AuditedField field, AuditRow row, Map<Reference, String> names,
            Locale language) {
        if (value == null || value.isNull()) {
            return null;
        }
        String text = plain(value, field, language);
        String refersTo = field.refersTo();
        String named = switch (field.kind()) {
            case ROW -> refersTo == null ? null : names.get(new Reference(refersTo, text));
            case PARTY -> row.ownerId() != null && row.ownerId().toString().equals(text) ? row.ownerName() : null;
            case PERSON -> row.aboutName();
            case TEXT, DAY, MOMENT, YES_NO, WITHHELD -> null;
        };
        String shown = named == null ? text : named;
        return shown.isEmpty() ? null : shown;
    }

    private static String plain(JsonNode value, AuditedField field, Locale language) {
        if (value.isArray()) {
            return StreamSupport.stream(value.values().spliterator(), false).map(one -> plain(one, field, language)).collect(joining(", "));
        }
        if (value.isObject()) {
            return StreamSupport.stream(value.entries().spliterator(), false)
                    .map(part -> part.getKey() + ": " + plain(part.getValue(), field, language)).collect(joining("; "));
        }
        if (value.isBoolean()) {
            return (value.getBooleanValue() ? YES : NO).in(language);
        }
        String text = value.coerceStringValue();
        Message code = field.codes().get(text);
        return code == null ? text : code.in(language);
    }
}
