package uk.foiworkflow.ui.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressTest {

    @Test
    void whatTheInterfaceWroteIsWrittenTheSameAgain() {
        String written = "/api/statistics/exemptions/cases?period=2021-Q3&exemption=s40%282%29&who=a%26b%20c&officer=";

        Address address = Address.of(written);

        assertThat(address.parameters()).containsEntry("exemption", "s40(2)").containsEntry("who", "a&b c")
                .containsEntry("officer", "");
        assertThat(Address.of(address.written())).isEqualTo(address);
    }

    @Test
    void whatWasLeftEmptyIsNotAsked() {
        assertThat(Address.to("/api/search").with("q", " taxi ").with("kind", "").with("after", null).written())
                .isEqualTo("/api/search?q=taxi");
    }
}
