@NullMarked
package nl.loodlijn.contract.model;

import org.jspecify.annotations.NullMarked;
