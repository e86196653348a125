/** Substitutes. */
@NullMarked
package nl.loodlijn.organisation.substitute;

import org.jspecify.annotations.NullMarked;
