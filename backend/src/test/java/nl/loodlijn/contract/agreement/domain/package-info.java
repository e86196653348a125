@NullMarked
package nl.loodlijn.contract.agreement.domain;

import org.jspecify.annotations.NullMarked;
