/** The parties on whose behalf people can act in a tenant. */
@NullMarked
package nl.loodlijn.organisation.party;

import org.jspecify.annotations.NullMarked;
