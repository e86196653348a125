/** What a referral form says and what may not be in it; plain Java. */
@NullMarked
package nl.loodlijn.contract.referral.domain;

import org.jspecify.annotations.NullMarked;
