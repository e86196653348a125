package nl.loodlijn.platform.security.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;

class LevelInTokenTest {
    @Test
    void the_level_is_what_the_token_says_and_nothing_where_it_says_nothing() {
        assertThat(LevelInToken.read(token("urn:etoegang:core:assurance-class:loa3"))).isEqualTo("urn:etoegang:core:assurance-class:loa3");
        assertThat(LevelInToken.read(token(null))).isEmpty();
        assertThat(LevelInToken.read("geen token")).isEmpty();
        assertThat(LevelInToken.read(token("x".repeat(300)))).hasSize(200);
    }

    private static String token(@Nullable String level) {
        return new PlainJWT(new JWTClaimsSet.Builder().subject("iemand").claim("acr", level).build()).serialize();
    }
}
