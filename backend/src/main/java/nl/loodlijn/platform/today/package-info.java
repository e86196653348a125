/** The start page (Vandaag): what waits on someone, what is about to end and what changed, as each module tells it. */
@NullMarked
package nl.loodlijn.platform.today;

import org.jspecify.annotations.NullMarked;
