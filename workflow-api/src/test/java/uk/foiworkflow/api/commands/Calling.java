package uk.foiworkflow.api.commands;

/** The address of a call on a request: its first task, question or draft. */
final class Addresses {

    private Addresses() {}

    static String of(Call<?> call, String reference) {
        return call.path().replace("{" + Call.REFERENCE + "}", reference).replaceAll("\\{\\w+}", "1");
    }
}
