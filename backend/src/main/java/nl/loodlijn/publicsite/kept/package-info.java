/** Pages that were made before, and whether they are right still. */
@NullMarked
package nl.loodlijn.publicsite.kept;

import org.jspecify.annotations.NullMarked;
