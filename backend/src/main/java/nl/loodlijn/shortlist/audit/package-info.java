/** What providers, listings and imports are called on the audit trail. */
@NullMarked
package nl.loodlijn.shortlist.audit;

import org.jspecify.annotations.NullMarked;
