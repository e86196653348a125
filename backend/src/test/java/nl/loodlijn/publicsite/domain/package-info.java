/** Tests of how the public page understands and answers. */
@NullMarked
package nl.loodlijn.publicsite.domain;

import org.jspecify.annotations.NullMarked;
