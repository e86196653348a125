/** Tests of the public pages through HTTP, on a real PostgreSQL. */
@NullMarked
package nl.loodlijn.publicsite;

import org.jspecify.annotations.NullMarked;
