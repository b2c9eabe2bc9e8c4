package uk.foiworkflow.benchmarks.peers;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import uk.foiworkflow.benchmarks.cases.Step;
import uk.foiworkflow.benchmarks.server.Database;

/** The application called over HTTP, as its clients do: signed in, with idempotency keys and the versions that they saw. */
public final class Http implements Peer {

    private final Database database;
    private final Application application;

    public Http(Database database) throws IOException {
        this.database = database;
        this.application = new Application(database);
    }

    @Override
    public String path() {
        return "http";
    }

    @Override
    public boolean projections() {
        return true;
    }

    @Override
    public boolean apart() {
        return true;
    }

    @Override
    public Database database() {
        return database;
    }

    @Override
    public long stored() throws SQLException {
        return database.number(Engine.STORED);
    }

    @Override
    public Life begin(String reference) {
        return new Life() {

            private String seen = "";
            private long version = -1;

            @Override
            public int take(Step step) throws IOException, InterruptedException, RefusedStep {
                String path = step.first() ? "/api/requests" : "/api/requests/" + reference + "/" + step.path();
                HttpRequest.Builder call = application.call(step.by().role().toString(), path)
                        .header("Idempotency-Key", reference + "/" + step.name())
                        .POST(BodyPublishers.ofString(step.body(reference)));
                if (!step.first()) {
                    call.header("If-Match", seen);
                }
                HttpResponse<String> answer = application.http().send(call.build(), BodyHandlers.ofString());
                if (answer.statusCode() >= 300) {
                    throw new RefusedStep(step.name() + " of " + reference + ": " + answer.body());
                }
                long before = version;
                seen = answer.headers().firstValue("ETag").orElseThrow();
                version = Long.parseLong(seen.replace("\"", ""));
                return (int) (version - before);
            }
        };
    }

    @Override
    public void close() {
        application.close();
    }
}
