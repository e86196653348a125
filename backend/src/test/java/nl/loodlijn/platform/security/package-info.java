/** Tests of permissions. */
@NullMarked
package nl.loodlijn.platform.security;

import org.jspecify.annotations.NullMarked;
