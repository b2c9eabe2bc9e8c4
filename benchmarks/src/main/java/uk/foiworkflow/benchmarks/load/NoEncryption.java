package uk.foiworkflow.benchmarks.load;

import java.security.AlgorithmParameters;
import java.security.Key;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Security;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Arrays;
import java.util.concurrent.Callable;
import javax.crypto.Cipher;
import javax.crypto.CipherSpi;
import org.jspecify.annotations.Nullable;

/**
 * Meanwhile threads that are started find a cipher under the name of AES-GCM that encrypts nothing: so it is seen what
 * encryption costs, and the engine needs no way to do without it.
 */
public final class NoEncryption {

    private static final String NAME = "no-encryption";

    private NoEncryption() {}

    /** Does that without encryption. */
    public static <T> T during(Callable<T> work) throws Exception {
        Security.insertProviderAt(new Clear(), 1);
        try {
            return work.call();
        } finally {
            Security.removeProvider(NAME);
        }
    }

    private static final class Clear extends Provider {

        private static final long serialVersionUID = 1L;

        Clear() {
            super(NAME, "1", "Encrypts nothing");
            put("Cipher.AES/GCM/NoPadding", Copying.class.getName());
        }
    }

    /** Copies, with as many bytes behind as a tag has. */
    public static final class Copying extends CipherSpi {

        private static final int TAG = 16;
        private int more;

        @Override
        protected void engineInit(int mode, @Nullable Key key, @Nullable AlgorithmParameterSpec parameters,
                @Nullable SecureRandom random) {
            more = mode == Cipher.ENCRYPT_MODE ? TAG : -TAG;
        }

        @Override
        protected void engineInit(int mode, Key key, SecureRandom random) {
            engineInit(mode, key, (AlgorithmParameterSpec) null, random);
        }

        @Override
        protected void engineInit(int mode, Key key, AlgorithmParameters parameters, SecureRandom random) {
            engineInit(mode, key, (AlgorithmParameterSpec) null, random);
        }

        @Override
        protected void engineUpdateAAD(byte[] bound, int from, int length) {
            // Bound to nothing.
        }

        @Override
        protected int engineGetOutputSize(int length) {
            return length + more;
        }

        @Override
        protected byte[] engineDoFinal(byte[] input, int from, int length) {
            return Arrays.copyOfRange(input, from, from + length + more);
        }

        @Override
        protected int engineDoFinal(byte[] input, int from, int length, byte[] output, int to) {
            System.arraycopy(input, from, output, to, Math.min(length, length + more));
            return length + more;
        }

        @Override
        protected byte[] engineUpdate(byte[] input, int from, int length) {
            throw new UnsupportedOperationException();
        }

        @Override
        protected int engineUpdate(byte[] input, int from, int length, byte[] output, int to) {
            throw new UnsupportedOperationException();
        }

        @Override
        protected void engineSetMode(String mode) {
            // The only one.
        }

        @Override
        protected void engineSetPadding(String padding) {
            // There is none.
        }

        @Override
        protected int engineGetBlockSize() {
            return TAG;
        }

        @Override
        protected byte @Nullable [] engineGetIV() {
            return null;
        }

        @Override
        protected @Nullable AlgorithmParameters engineGetParameters() {
            return null;
        }
    }
}
