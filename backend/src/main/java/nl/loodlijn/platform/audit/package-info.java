/** The audit trail: the database writes it, this reads it; modules name their tables and columns in {@link nl.loodlijn.platform.audit.AuditedTables}. */
@NullMarked
package nl.loodlijn.platform.audit;

import org.jspecify.annotations.NullMarked;
