package uk.foiworkflow.benchmarks.peers;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.ProcessEngineConfiguration;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import uk.foiworkflow.benchmarks.cases.Step;
import uk.foiworkflow.benchmarks.server.Database;

/** Flowable embedded, with its full history. */
public final class Flowable implements Peer {

    private final Database database;
    private final HikariDataSource pool;
    private final ProcessEngine engine;

    /** @param connections as many as there are clients at most */
    public Flowable(Database database, int connections) {
        this.database = database;
        this.pool = database.pool(connections);
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(pool);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistoryLevel(HistoryLevel.FULL);
        configuration.setAsyncExecutorActivate(false);
        this.engine = configuration.buildProcessEngine();
        engine.getRepositoryService().createDeployment().addString(Bpmn.FILE, Bpmn.xml()).deploy();
    }

    @Override
    public String path() {
        return "flowable";
    }

    @Override
    public Database database() {
        return database;
    }

    @Override
    public long stored() throws SQLException {
        return database.number(Bpmn.STORED);
    }

    @Override
    public Life begin(String reference) {
        return new Life() {

            private String process = "";

            @Override
            public int take(Step step) {
                if (step.first()) {
                    process = engine.getRuntimeService()
                            .startProcessInstanceByKey(Bpmn.KEY, reference, Bpmn.variables(step, reference)).getId();
                } else if (Bpmn.reply(step)) {
                    String waiting = engine.getRuntimeService().createExecutionQuery().processInstanceId(process)
                            .activityId(Bpmn.activity(step)).singleResult().getId();
                    engine.getRuntimeService().trigger(waiting, Bpmn.variables(step, reference));
                } else {
                    String task = engine.getTaskService().createTaskQuery().processInstanceId(process).singleResult()
                            .getId();
                    engine.getTaskService().complete(task, Bpmn.variables(step, reference));
                }
                return 1;
            }
        };
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }
}
