package uk.foiworkflow.log;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** Ed25519 (RFC 8032) of the JDK, with keys as their 32 bytes: java writes a fixed beginning before them (RFC 8410). */
final class Ed25519 {

    static final int KEY_BYTES = 32;
    private static final String NAME = "Ed25519";
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final byte[] PKCS8 = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private Ed25519() {}

    static KeyPair generate() {
        return generate(new SecureRandom());
    }

    /** The pair of a private key: the JDK works out the public half only when it draws the private one, so it draws it. */
    static KeyPair pair(byte[] privateKey) {
        return generate(new SecureRandom() {
            @Override
            public void nextBytes(byte[] bytes) {
                ByteBuffer.wrap(privateKey).get(bytes);
            }
        });
    }

    /** @throws IllegalArgumentException unless it is the 32 bytes of a key */
    static PublicKey publicKey(byte[] bytes) {
        try {
            return KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(joined(X509, bytes)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Not an Ed25519 public key", e);
        }
    }

    /** @throws IllegalArgumentException unless it is an Ed25519 key */
    static byte[] bytes(PublicKey key) {
        return bytes(key, X509);
    }

    /** @throws IllegalArgumentException unless it is an Ed25519 key that gives itself away */
    static byte[] bytes(PrivateKey key) {
        return bytes(key, PKCS8);
    }

    static byte[] sign(PrivateKey key, byte[] text) {
        try {
            Signature signature = Signature.getInstance(NAME);
            signature.initSign(key);
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean verifies(PublicKey key, byte[] text, byte[] signed) {
        try {
            Signature signature = Signature.getInstance(NAME);
            signature.initVerify(key);
            signature.update(text);
            return signature.verify(signed);
        } catch (SignatureException | InvalidKeyException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair generate(SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(NAME);
            generator.initialize(255, random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(Key key, byte[] beginning) {
        byte[] encoded = key.getEncoded();
        if (encoded == null || encoded.length != beginning.length + KEY_BYTES
                || !Arrays.equals(encoded, 0, beginning.length, beginning, 0, beginning.length)) {
            throw new IllegalArgumentException("Not an Ed25519 key");
        }
        return Arrays.copyOfRange(encoded, beginning.length, encoded.length);
    }

    private static byte[] joined(byte[] one, byte[] two) {
        return ByteBuffer.allocate(one.length + two.length).put(one).put(two).array();
    }
}
