/** Search over everything: one question, answered by every module with what it has, as far as who asks may see it. */
@NullMarked
package nl.loodlijn.platform.find;

import org.jspecify.annotations.NullMarked;
