/** What a contract says and how its text comes about, without any framework. */
@NullMarked
package nl.loodlijn.contract.domain;

import org.jspecify.annotations.NullMarked;
