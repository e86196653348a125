/** Whether anything of a tenant, or of one provider, is told to somebody whom it is not for: every endpoint, tried by everybody. */
@NullMarked
package nl.loodlijn.isolation;

import org.jspecify.annotations.NullMarked;
