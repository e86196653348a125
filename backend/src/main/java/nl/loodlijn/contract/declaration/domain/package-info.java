/** What a declaration is and which rules it keeps to, in plain Java. */
@NullMarked
package nl.loodlijn.contract.declaration.domain;

import org.jspecify.annotations.NullMarked;
