/** What an operator sees of mail that did not arrive. */
@NullMarked
package nl.loodlijn.platform.mail.web;

import org.jspecify.annotations.NullMarked;
