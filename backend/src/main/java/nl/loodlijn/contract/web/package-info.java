/** The API of contracts. */
@NullMarked
package nl.loodlijn.contract.web;

import org.jspecify.annotations.NullMarked;
