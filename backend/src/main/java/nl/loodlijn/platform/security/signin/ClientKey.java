package nl.loodlijn.platform.security.signin;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.text.ParseException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;

/** Reads the private key with which we show the provider that it is us: a JWK, or PEM as openssl writes it. */
final class ClientKey {
    private static final Pattern PRIVATE = Pattern.compile("-----BEGIN PRIVATE KEY-----([^-]+)-----END PRIVATE KEY-----");
    private static final Pattern PUBLIC = Pattern.compile("-----BEGIN PUBLIC KEY-----([^-]+)-----END PUBLIC KEY-----");
    private static final String READABLE = "The key of the client (LOODLIJN_CLIENT_KEY, or the file LOODLIJN_CLIENT_KEY_FILE) must be the private key of "
            + "an asymmetric pair: a JWK, an EC key on P-256 in PEM with its public key behind it (openssl pkey -pubout), or an RSA key in PEM.";

    private ClientKey() {
    }

    /**
     * The pair. The id of a key in PEM is its thumbprint (RFC 7638), so that another key has another id.
     *
     * @throws IllegalArgumentException when it cannot be read, saying what can be
     */
    static JWK read(String text) {
        JWK key;
        try {
            key = text.contains("-----BEGIN") ? ofPem(text) : JWK.parse(text);
        } catch (ParseException | GeneralSecurityException | JOSEException | IllegalArgumentException unreadable) {
            throw new IllegalArgumentException(READABLE, unreadable);
        }
        if (!(key instanceof AsymmetricJWK && key.isPrivate())) {
            throw new IllegalArgumentException(READABLE);
        }
        return key;
    }

    private static JWK ofPem(String text) throws GeneralSecurityException, JOSEException {
        PKCS8EncodedKeySpec encoded = new PKCS8EncodedKeySpec(block(PRIVATE, text));
        Matcher publicKey = PUBLIC.matcher(text);
        return publicKey.find() ? elliptic(encoded, block(PUBLIC, text)) : rsa(encoded);
    }

    // The Java library does not compute the public key of an elliptic curve, so it is asked for.
    private static JWK elliptic(PKCS8EncodedKeySpec encoded, byte[] publicKey) throws GeneralSecurityException, JOSEException {
        KeyFactory factory = KeyFactory.getInstance("EC");
        PrivateKey secret = factory.generatePrivate(encoded);
        ECPublicKey known = (ECPublicKey) factory.generatePublic(new X509EncodedKeySpec(publicKey));
        return new ECKey.Builder(Curve.P_256, known).privateKey(secret).keyUse(KeyUse.SIGNATURE).algorithm(JWSAlgorithm.ES256)
                .keyIDFromThumbprint().build();
    }

    private static JWK rsa(PKCS8EncodedKeySpec encoded) throws GeneralSecurityException, JOSEException {
        KeyFactory factory = KeyFactory.getInstance("RSA");
        RSAPrivateCrtKey secret = (RSAPrivateCrtKey) factory.generatePrivate(encoded);
        RSAPublicKey known = (RSAPublicKey) factory
                .generatePublic(new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent()));
        return new RSAKey.Builder(known).privateKey(secret).keyUse(KeyUse.SIGNATURE).algorithm(JWSAlgorithm.RS256).keyIDFromThumbprint()
                .build();
    }

    private static byte[] block(Pattern pattern, String text) {
        Matcher block = pattern.matcher(text);
        if (!block.find()) {
            throw new IllegalArgumentException("no such block");
        }
        return Base64.getMimeDecoder().decode(block.group(1));
    }
}
