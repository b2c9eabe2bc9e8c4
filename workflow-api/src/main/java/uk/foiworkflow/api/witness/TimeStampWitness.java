package uk.foiworkflow.api.witness;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.function.LongFunction;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import uk.foiworkflow.log.Consistency;
import uk.foiworkflow.seal.TreeHead;
import uk.foiworkflow.seal.Witness;
import uk.foiworkflow.witness.HttpCall;

/**
 * An authority that says when a head was there (RFC 3161). It keeps nothing: its token is the receipt, and proves to
 * whoever trusts its certificate that this head, with its signatures, is not younger.
 */
final class TimeStampWitness implements Witness {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BITS = 64;
    private static final int ANSWERED = 200;

    private final String name;
    private final Duration every;
    private final HttpCall call;
    private final TokenTrust trust;

    /**
     * An authority under that name.
     *
     * @param certificates a file with those that are trusted, in PEM
     * @throws IllegalArgumentException when the address is none, or no certificate can be read
     */
    TimeStampWitness(String name, URI address, Path certificates, Duration every, Duration timeout) {
        this.name = name;
        this.every = every;
        this.call = new HttpCall(address, timeout);
        this.trust = TokenTrust.in(certificates);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public String lodge(TreeHead head, long before, LongFunction<Consistency> grown) throws IOException {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        try {
            byte[] imprint = MessageDigest.getInstance("SHA-256").digest(head.note().getBytes(StandardCharsets.UTF_8));
            TimeStampRequest request = generator.generate(TSPAlgorithms.SHA256, imprint,
                    new BigInteger(NONCE_BITS, RANDOM));
            HttpResponse<byte[]> answer = call.post("application/timestamp-query", request.getEncoded());
            if (answer.statusCode() != ANSWERED) {
                throw new IOException("it answered with status " + answer.statusCode());
            }
            return Base64.getEncoder().encodeToString(verified(request, answer.body()).getEncoded());
        } catch (TSPException | GeneralSecurityException e) {
            throw new IOException("its time-stamp does not hold: " + e.getMessage(), e);
        }
    }

    private TimeStampToken verified(TimeStampRequest request, byte[] answer)
            throws IOException, TSPException, GeneralSecurityException {
        TimeStampResponse response = new TimeStampResponse(answer);
        response.validate(request);
        TimeStampToken token = response.getTimeStampToken();
        if (token == null) {
            throw new IOException("it gave no time-stamp: " + response.getStatusString());
        }
        trust.verify(token);
        return token;
    }
}
