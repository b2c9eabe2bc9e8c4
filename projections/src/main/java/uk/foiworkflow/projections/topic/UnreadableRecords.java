package uk.foiworkflow.projections.topic;

import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The records that could not be read: where each lies, so that it can be looked at; they stay on the topic. */
public final class UnreadableRecords {

    private static final Logger LOG = LoggerFactory.getLogger(UnreadableRecords.class);

    private final JdbcClient views;

    /** @param views the database of the read models */
    public UnreadableRecords(DataSource views) {
        this.views = JdbcClient.create(views);
    }

    /** How many there are. */
    public long count() {
        return views.sql("SELECT count(*) FROM views.unreadable_record").query(Long.class).single();
    }

    /** Takes note of one, once. */
    void park(ConsumerRecord<byte[], byte[]> record, UnreadableRecord why) {
        String cause = String.valueOf(why.getMessage());
        int noted = views.sql("""
                INSERT INTO views.unreadable_record (topic, partition, record_offset, cause) VALUES (?, ?, ?, ?)
                ON CONFLICT DO NOTHING""")
                .params(record.topic(), record.partition(), record.offset(), cause).update();
        if (noted > 0) {
            LOG.error("Record {} of partition {} of {} cannot be read: {}", record.offset(), record.partition(),
                    record.topic(), cause);
        }
    }
}
