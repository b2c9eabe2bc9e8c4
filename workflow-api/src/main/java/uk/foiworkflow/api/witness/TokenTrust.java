package uk.foiworkflow.api.witness;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/** Whose time-stamps are believed: the authority's own certificate, or one from which a chain leads to it. */
final class TokenTrust {

    private final Set<X509Certificate> trusted;

    private TokenTrust(Set<X509Certificate> trusted) {
        this.trusted = trusted;
    }

    /** @throws IllegalArgumentException when there is no certificate in that file */
    static TokenTrust in(Path file) {
        try (InputStream pem = Files.newInputStream(file)) {
            Set<X509Certificate> trusted = new HashSet<>();
            CertificateFactory.getInstance("X.509").generateCertificates(pem)
                    .forEach(one -> trusted.add((X509Certificate) one));
            if (trusted.isEmpty()) {
                throw new IllegalArgumentException("There is no certificate in " + file);
            }
            return new TokenTrust(trusted);
        } catch (IOException | CertificateException e) {
            throw new IllegalArgumentException("The certificates of the time-stamp authority cannot be read: " + e, e);
        }
    }

    /**
     * Believes a token or not. Whether a certificate was revoked is not asked.
     *
     * @throws TSPException when its signature is not that of its signer, who may give time-stamps
     * @throws GeneralSecurityException when nobody trusted stands behind the signer
     */
    void verify(TimeStampToken token) throws TSPException, GeneralSecurityException {
        List<X509Certificate> sent = new ArrayList<>();
        X509Certificate signer = null;
        for (X509CertificateHolder one : token.getCertificates().getMatches(null)) {
            X509Certificate certificate = certificate(one);
            sent.add(certificate);
            if (token.getSID().match(one)) {
                signer = certificate;
            }
        }
        if (signer == null) {
            throw new CertificateException("the signer's certificate is not with it");
        }
        try {
            token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
        } catch (OperatorCreationException e) {
            throw new CertificateException(e);
        }
        if (!trusted.contains(signer)) {
            buildPath(signer, sent, token);
        }
    }

    private void buildPath(X509Certificate signer, List<X509Certificate> sent, TimeStampToken token)
            throws GeneralSecurityException {
        X509CertSelector target = new X509CertSelector();
        target.setCertificate(signer);
        Set<TrustAnchor> anchors = new HashSet<>();
        trusted.forEach(one -> anchors.add(new TrustAnchor(one, null)));
        PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, target);
        parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(sent)));
        parameters.setRevocationEnabled(false);
        parameters.setDate(token.getTimeStampInfo().getGenTime());
        CertPathBuilder.getInstance("PKIX").build(parameters);
    }

    private static X509Certificate certificate(X509CertificateHolder holder) throws CertificateException {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(holder.getEncoded()));
        } catch (IOException e) {
            throw new CertificateException(e);
        }
    }
}
