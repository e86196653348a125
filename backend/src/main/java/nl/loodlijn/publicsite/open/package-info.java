/** The published projection as open data: municipalities, regions, providers, what they offer, their waits and who works for whom. */
@NullMarked
package nl.loodlijn.publicsite.open;

import org.jspecify.annotations.NullMarked;
