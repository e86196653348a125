/** Reads tables from files and brings the database to what they say, as its owner. */
@NullMarked
package nl.loodlijn.reference.load;

import org.jspecify.annotations.NullMarked;
