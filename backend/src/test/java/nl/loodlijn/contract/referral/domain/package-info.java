/** Tests of what may not stand in a referral form. */
@NullMarked
package nl.loodlijn.contract.referral.domain;

import org.jspecify.annotations.NullMarked;
