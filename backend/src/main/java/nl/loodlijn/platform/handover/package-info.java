/** What hangs on a person who leaves, and who takes it over (overdracht). */
@NullMarked
package nl.loodlijn.platform.handover;

import org.jspecify.annotations.NullMarked;
