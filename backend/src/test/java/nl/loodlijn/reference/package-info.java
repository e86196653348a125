/** Tests of the reference tables on a real PostgreSQL. */
@NullMarked
package nl.loodlijn.reference;

import org.jspecify.annotations.NullMarked;
