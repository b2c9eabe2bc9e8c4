package uk.foiworkflow.api.json;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;
import uk.foiworkflow.request.event.Confidential;

/** Writes personal data in clear, for those who may see the case. */
final class ConfidentialInClear extends StdSerializer<Confidential> {

    ConfidentialInClear() {
        super(Confidential.class);
    }

    @Override
    public void serialize(Confidential value, JsonGenerator json, SerializationContext context) {
        json.writeString(value.text());
    }
}
