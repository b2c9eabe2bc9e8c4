package uk.foiworkflow.api.dispatch;

import java.nio.charset.StandardCharsets;

/** Reports as mail servers send them. */
final class Reports {

    private Reports() {}

    /** As Postfix writes them, with the headers of the message alone. */
    static byte[] of(String messageId, String recipient, String action, String status, String diagnostic) {
        return bytes("""
                Return-Path: <>
                From: MAILER-DAEMON@mx.example.org (Mail Delivery System)
                Subject: Undelivered Mail Returned to Sender
                To: foi@council.example
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status;
                 boundary="5B0A1.1/mx.example.org"
                Message-Id: <20210722.1@mx.example.org>

                --5B0A1.1/mx.example.org
                Content-Description: Notification
                Content-Type: text/plain; charset=us-ascii

                This is the mail system at host mx.example.org.

                --5B0A1.1/mx.example.org
                Content-Description: Delivery report
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.org
                X-Postfix-Queue-ID: 5B0A1
                Arrival-Date: Thu, 22 Jul 2021 09:00:00 +0100 (BST)

                Final-Recipient: rfc822; %s
                Original-Recipient: rfc822;%s
                Action: %s
                Status: %s
                Diagnostic-Code: smtp; %s

                --5B0A1.1/mx.example.org
                Content-Description: Undelivered Message Headers
                Content-Type: text/rfc822-headers

                Message-ID: %s
                Subject: Our response

                --5B0A1.1/mx.example.org--
                """.formatted(recipient, recipient, action, status, diagnostic, messageId));
    }

    static byte[] bytes(String lines) {
        return lines.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII);
    }
}
