/** Open data in the form of Open Referral UK 3.0, a profile of the Human Services Data Specification 3.0. */
@NullMarked
package nl.loodlijn.publicsite.oruk;

import org.jspecify.annotations.NullMarked;
