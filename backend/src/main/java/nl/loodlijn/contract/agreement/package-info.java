/** Agreements: written from a model, checked by their rules, offered, signed, changed and ended. */
@NullMarked
package nl.loodlijn.contract.agreement;

import org.jspecify.annotations.NullMarked;
