/** Municipalities, youth regions, postcodes and code lists: the same for every tenant, with dates of validity. */
@NullMarked
package nl.loodlijn.reference;

import org.jspecify.annotations.NullMarked;
