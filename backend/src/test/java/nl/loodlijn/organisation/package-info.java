/** Tests of access: memberships, invitations, reviews. */
@NullMarked
package nl.loodlijn.organisation;

import org.jspecify.annotations.NullMarked;
