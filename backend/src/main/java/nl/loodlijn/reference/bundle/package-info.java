/** The tables that come with the application, so that it runs before anyone imports the national ones. */
@NullMarked
package nl.loodlijn.reference.bundle;

import org.jspecify.annotations.NullMarked;
