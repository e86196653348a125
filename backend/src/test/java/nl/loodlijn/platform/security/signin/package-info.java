/** Tests of signing in and out. */
@NullMarked
package nl.loodlijn.platform.security.signin;

import org.jspecify.annotations.NullMarked;
