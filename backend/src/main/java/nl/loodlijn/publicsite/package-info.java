/** What anyone may see without signing in: server-rendered pages on the published projection. */
@NullMarked
package nl.loodlijn.publicsite;

import org.jspecify.annotations.NullMarked;
