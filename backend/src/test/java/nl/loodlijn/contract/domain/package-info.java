@NullMarked
package nl.loodlijn.contract.domain;

import org.jspecify.annotations.NullMarked;
