/** Permissions, roles, and the rule that refuses whatever is not declared. */
@NullMarked
package nl.loodlijn.platform.security;

import org.jspecify.annotations.NullMarked;
