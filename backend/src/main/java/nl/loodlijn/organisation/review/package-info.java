/** The yearly access review. */
@NullMarked
package nl.loodlijn.organisation.review;

import org.jspecify.annotations.NullMarked;
