/** The audit trail, on a real database. */
@NullMarked
package nl.loodlijn.platform.audit;

import org.jspecify.annotations.NullMarked;
