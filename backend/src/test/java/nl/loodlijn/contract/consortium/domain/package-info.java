@NullMarked
package nl.loodlijn.contract.consortium.domain;

import org.jspecify.annotations.NullMarked;
