/** What an operator sees of jobs. */
@NullMarked
package nl.loodlijn.platform.jobs.web;

import org.jspecify.annotations.NullMarked;
