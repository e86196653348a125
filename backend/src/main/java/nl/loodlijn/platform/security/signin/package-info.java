/** Signing in and out through the identity provider (OpenID Connect), and the tokens of machines. */
@NullMarked
package nl.loodlijn.platform.security.signin;

import org.jspecify.annotations.NullMarked;
