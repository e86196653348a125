/** Errors as RFC 9457 problem documents, in the language of the reader. */
@NullMarked
package nl.loodlijn.platform.problem;

import org.jspecify.annotations.NullMarked;
