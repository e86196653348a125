/** Rules of contact requests. */
@NullMarked
package nl.loodlijn.shortlist.contact.domain;

import org.jspecify.annotations.NullMarked;
