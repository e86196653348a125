/** Inviting people by mail, and taking an invitation up. */
@NullMarked
package nl.loodlijn.organisation.invitation;

import org.jspecify.annotations.NullMarked;
