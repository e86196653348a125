/** Agreements as the field knows them: their steps, what they cost, and the rules that they keep to. Plain Java. */
@NullMarked
package nl.loodlijn.contract.agreement.domain;

import org.jspecify.annotations.NullMarked;
