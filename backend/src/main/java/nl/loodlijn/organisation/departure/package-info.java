/** Staff who leave. */
@NullMarked
package nl.loodlijn.organisation.departure;

import org.jspecify.annotations.NullMarked;
