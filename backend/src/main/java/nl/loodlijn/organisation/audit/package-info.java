/** What memberships, invitations and reviews are called on the audit trail. */
@NullMarked
package nl.loodlijn.organisation.audit;

import org.jspecify.annotations.NullMarked;
