/** One running server for the tests of this process, with tenants, people and clients that are signed in. */
@NullMarked
package nl.loodlijn.testing;

import org.jspecify.annotations.NullMarked;
