/** A contract as JSON, as a page and as PDF, and the models that come with the product. */
@NullMarked
package nl.loodlijn.contract.document;

import org.jspecify.annotations.NullMarked;
