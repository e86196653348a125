/** Tests of contact requests. */
@NullMarked
package nl.loodlijn.shortlist.contact;

import org.jspecify.annotations.NullMarked;
