package uk.foiworkflow.ui.forms;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A message that was pasted, as a message (RFC 5322) again.
 *
 * @param from the address it came from; it may be empty
 * @param subject it may be empty
 */
record Mail(String from, String subject, String text) {

    byte[] bytes() {
        StringBuilder mail = new StringBuilder();
        if (!from.isBlank()) {
            mail.append("From: ").append(line(from).replaceAll("[^\\x20-\\x7e]", "")).append("\r\n");
        }
        if (!subject.isBlank()) {
            mail.append("Subject: =?UTF-8?B?").append(base64(line(subject))).append("?=\r\n");
        }
        return mail.append("MIME-Version: 1.0\r\nContent-Type: text/plain; charset=UTF-8\r\n")
                .append("Content-Transfer-Encoding: base64\r\n\r\n")
                .append(Base64.getMimeEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8))).append("\r\n")
                .toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static String line(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }

    private static String base64(String words) {
        return Base64.getEncoder().encodeToString(words.getBytes(StandardCharsets.UTF_8));
    }
}
