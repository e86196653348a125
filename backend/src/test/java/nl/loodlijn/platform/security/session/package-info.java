/** Tests of sessions. */
@NullMarked
package nl.loodlijn.platform.security.session;

import org.jspecify.annotations.NullMarked;
