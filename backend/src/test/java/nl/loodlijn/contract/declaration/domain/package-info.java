@NullMarked
package nl.loodlijn.contract.declaration.domain;

import org.jspecify.annotations.NullMarked;
