/** Who belongs to which tenant: memberships, invitations, the yearly access review, and the parties they are about. */
@NullMarked
package nl.loodlijn.organisation;

import org.jspecify.annotations.NullMarked;
