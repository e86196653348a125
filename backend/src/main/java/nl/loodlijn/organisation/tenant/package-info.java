/** How a new tenant comes to be. */
@NullMarked
package nl.loodlijn.organisation.tenant;

import org.jspecify.annotations.NullMarked;
