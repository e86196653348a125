/** What a citizen asks, and who helps. */
@NullMarked
package nl.loodlijn.publicsite.domain;

import org.jspecify.annotations.NullMarked;
