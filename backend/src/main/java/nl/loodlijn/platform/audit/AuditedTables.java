package nl.loodlijn.platform.audit;

import java.util.List;
import java.util.Map;

import nl.loodlijn.platform.problem.Message;

/** What the tables of one module that are on the audit trail are called. Each module has one bean of this kind. */
public interface AuditedTables {
    List<AuditedTable> tables();

    /** Why the content of entries was erased, as half a sentence, by the name of the kind of record that was over. */
    default Map<String, Message> grounds() {
        return Map.of();
    }
}
