@NullMarked
package nl.loodlijn.contract.document;

import org.jspecify.annotations.NullMarked;
