/** How long each kind of record is kept and why, and the erasure of what is over. */
@NullMarked
package nl.loodlijn.platform.retention;

import org.jspecify.annotations.NullMarked;
