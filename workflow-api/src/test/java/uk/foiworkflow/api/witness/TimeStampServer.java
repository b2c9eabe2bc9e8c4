package uk.foiworkflow.api.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.jspecify.annotations.Nullable;

/** A time-stamp authority with a certificate of a root of its own, on a port of this machine. */
// The times of certificates and tokens are dates to the library.
@SuppressWarnings("JavaUtilDate")
public final class TimeStampServer implements AutoCloseable {

    private static final String ALGORITHM = "SHA256withECDSA";
    private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.1");

    private final HttpServer server;
    private final X509Certificate root;
    private final X509Certificate certificate;
    private final PrivateKey key;
    private final AtomicLong serial = new AtomicLong();
    private volatile UnaryOperator<TimeStampRequest> hearing = request -> request;
    private volatile int refusal;

    /** Begins to listen. */
    public TimeStampServer() {
        try {
            KeyPair ofRoot = pair();
            KeyPair ours = pair();
            root = certificate("CN=Root", ofRoot, "CN=Root", ofRoot, true, null);
            certificate = certificate("CN=Root", ofRoot, "CN=Time", ours, false, KeyPurposeId.id_kp_timeStamping);
            key = ours.getPrivate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new AssertionError(e);
        }
        server.createContext("/tsa", this::answer);
        server.start();
    }

    /** Where it listens. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/tsa");
    }

    /** A file with the certificate of its root. */
    public Path root(Path directory) throws IOException, GeneralSecurityException {
        return pem(directory, root);
    }

    /** A file with the certificate of its own. */
    public Path certificate(Path directory) throws IOException, GeneralSecurityException {
        return pem(directory, certificate);
    }

    /** Takes the next requests for others. */
    void mishear(UnaryOperator<TimeStampRequest> as) {
        hearing = as;
    }

    void refuse(int status) {
        refusal = status;
    }

    static TimeStampRequest request(byte[] imprint, BigInteger nonce) {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        return generator.generate(TSPAlgorithms.SHA256, imprint, nonce);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            TimeStampRequest request = hearing.apply(new TimeStampRequest(exchange.getRequestBody().readAllBytes()));
            if (refusal != 0) {
                exchange.sendResponseHeaders(refusal, -1);
                return;
            }
            TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
                    new JcaSimpleSignerInfoGeneratorBuilder().build(ALGORITHM, key, certificate),
                    new JcaDigestCalculatorProviderBuilder().build()
                            .get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
                    POLICY);
            tokens.addCertificates(new JcaCertStore(List.of(certificate)));
            byte[] answer = new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
                    .generate(request, BigInteger.valueOf(serial.incrementAndGet()), new Date()).getEncoded();
            exchange.getResponseHeaders().add("Content-Type", "application/timestamp-reply");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        } catch (OperatorCreationException | GeneralSecurityException | TSPException e) {
            throw new IOException(e);
        }
    }

    private static KeyPair pair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        return generator.generateKeyPair();
    }

    private static X509Certificate certificate(String issuer, KeyPair signer, String subject, KeyPair owner,
            boolean mayIssue, @Nullable KeyPurposeId purpose)
            throws CertIOException, OperatorCreationException, GeneralSecurityException {
        Instant now = Instant.now();
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(new X500Principal(issuer),
                BigInteger.valueOf(now.toEpochMilli()), Date.from(now.minus(Duration.ofDays(1))),
                Date.from(now.plus(Duration.ofDays(1))), new X500Principal(subject), owner.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(mayIssue));
        if (purpose != null) {
            builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purpose));
        }
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder(ALGORITHM).build(signer.getPrivate())));
    }

    private static Path pem(Path directory, X509Certificate certificate)
            throws IOException, GeneralSecurityException {
        StringWriter pem = new StringWriter().append("-----BEGIN CERTIFICATE-----\n")
                .append(Base64.getMimeEncoder().encodeToString(certificate.getEncoded()))
                .append("\n-----END CERTIFICATE-----\n");
        return Files.writeString(Files.createTempFile(directory, "trusted", ".pem"), pem.toString());
    }
}
