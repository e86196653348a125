/** What can go wrong before, while and after everything runs on one machine. */
@NullMarked
package nl.loodlijn.local;

import org.jspecify.annotations.NullMarked;
