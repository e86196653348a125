/** Tests of the outbox. */
@NullMarked
package nl.loodlijn.platform.mail;

import org.jspecify.annotations.NullMarked;
