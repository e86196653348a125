/** Mail: posted in the transaction that gives reason for it, sent afterwards, at least once. */
@NullMarked
package nl.loodlijn.platform.mail;

import org.jspecify.annotations.NullMarked;
