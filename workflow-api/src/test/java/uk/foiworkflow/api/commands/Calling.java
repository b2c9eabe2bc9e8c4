package uk.foiworkflow.api.commands;

import uk.foiworkflow.request.Role;

/** How a call of the table is made on a request. */
final class Calling {

    private Calling() {}

    /** The address of the call for the first task, question or draft of the request. */
    static String address(Call<?> call, String reference) {
        return address(call, reference, "1");
    }

    /** The address of the call for that task, question or draft of the request. */
    static String address(Call<?> call, String reference, String part) {
        return call.path().replace("{" + Call.REFERENCE + "}", reference).replaceAll("\\{\\w+}", part);
    }

    /** Somebody who may make the call: an officer, if any. */
    static String caller(Call<?> call) {
        return call.roles().contains(Role.OFFICER) ? "officer" : call.roles().iterator().next().toString();
    }
}
