/** Looking at memberships, changing and ending them. */
@NullMarked
package nl.loodlijn.organisation.membership;

import org.jspecify.annotations.NullMarked;
