/** Tests of jobs. */
@NullMarked
package nl.loodlijn.platform.jobs;

import org.jspecify.annotations.NullMarked;
