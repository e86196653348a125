package nl.loodlijn.platform.audit;

import java.util.List;

/** What the tables of one module that are on the audit trail are called. Each module has one bean of this kind. */
public interface AuditedTables {
    List<AuditedTable> tables();
}
