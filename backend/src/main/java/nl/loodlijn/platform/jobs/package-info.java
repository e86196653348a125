/** Jobs: work that nobody waits for, done once whichever replica does it, on a schedule or when a module asks. */
@NullMarked
package nl.loodlijn.platform.jobs;

import org.jspecify.annotations.NullMarked;
