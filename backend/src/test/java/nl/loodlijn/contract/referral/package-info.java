/** Tests of referral forms. */
@NullMarked
package nl.loodlijn.contract.referral;

import org.jspecify.annotations.NullMarked;
